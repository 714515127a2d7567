// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** The one walk over a page: fills a {@link PageTree} and notes the elements that carry metadata. Iterative. */
final class BlockWalk implements NodeFilter {
    private final PageTree tree = new PageTree();
    private final NameHints names = new NameHints();
    private final PageMarks marks;
    private final BlockDraft draft = new BlockDraft();
    private final OwnAttributes own = new OwnAttributes();

    private int current = -1;
    private int owner = -1;
    private int links;
    private int strongs;
    private int pres;
    private int hiddens;
    private int breaks;
    /** The first run of text of the block being read. */
    private int begun;

    private BlockWalk(PageMarks marks) {
        this.marks = marks;
    }

    static PageTree over(Element root, PageMarks marks) {
        BlockWalk walk = new BlockWalk(marks);
        NodeTraversor.filter(walk, root);
        walk.flush();
        walk.tree.finish();
        return walk.tree;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            read(text);
            return FilterResult.CONTINUE;
        }
        if (!(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        String name = element.normalName();
        int flag = Tags.of(name);
        if ((flag & Tags.SKIP) != 0) {
            marks.skipped(element, name);
            return FilterResult.SKIP_ENTIRELY;
        }
        if ((flag & Tags.BREAK) != 0) {
            breaks++;
            return FilterResult.SKIP_ENTIRELY;
        }
        enter(element, name, flag);
        return FilterResult.CONTINUE;
    }

    private void enter(Element element, String name, int given) {
        if ((given & Tags.BLOCK) != 0) {
            flush();
        }
        int flag = given;
        if (element.attributesSize() > 0) {
            own.read(element, name, names);
        } else {
            own.clear();
        }
        if (!own.href) {
            flag &= ~Tags.LINK;
        }
        if (own.hidden) {
            flag |= Tags.HIDDEN;
        }
        current = tree.open(element, current, flag, own);
        if ((flag & Tags.BLOCK) != 0) {
            owner = current;
        }
        count(flag, 1);
        marks.entered(tree, current, name, own);
    }

    private void count(int flag, int step) {
        if ((flag & Tags.LINK) != 0) {
            links += step;
        }
        if ((flag & (Tags.STRONG | Tags.HEADING)) != 0) {
            strongs += step;
        }
        if ((flag & Tags.PRE) != 0) {
            pres += step;
        }
        if ((flag & Tags.HIDDEN) != 0) {
            hiddens += step;
        }
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element) {
            int flag = tree.flags(current);
            if ((flag & Tags.BLOCK) != 0) {
                flush();
            }
            count(flag, -1);
            tree.close(current);
            current = tree.parent(current);
            if ((flag & Tags.BLOCK) != 0) {
                owner = blockAbove(current);
            }
        }
        return FilterResult.CONTINUE;
    }

    private int blockAbove(int row) {
        int at = row;
        while (at >= 0 && (tree.flags(at) & Tags.BLOCK) == 0) {
            at = tree.parent(at);
        }
        return at;
    }

    private void read(TextNode node) {
        String run = node.getWholeText();
        if (run.isBlank() && pres == 0) {
            if (!run.isEmpty() && !draft.isEmpty()) {
                draft.blank();
                tree.runs.add(node);
            }
            return;
        }
        if (breaks > 0) {
            lineBreak(run);
        }
        if (!draft.isEmpty() && draft.hidden != hiddens > 0) {
            flush();
        }
        draft.hidden = hiddens > 0;
        draft.append(run, links > 0, strongs > 0, pres > 0);
        tree.runs.add(node);
    }

    /** One break is a blank; two, or one before an indented line, begin a paragraph. */
    private void lineBreak(String next) {
        if (pres > 0) {
            draft.newline();
        } else if (breaks > 1 || isIndented(next)) {
            flush();
        } else {
            draft.blank();
            tree.runs.add(PageTree.BREAK);
        }
        breaks = 0;
    }

    private static boolean isIndented(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\u3000') {
                return true;
            }
            if (c > ' ' && c != '\u00a0') {
                return false;
            }
        }
        return false;
    }

    private void flush() {
        breaks = 0;
        int first = begun;
        begun = tree.runs.size();
        if (draft.isEmpty()) {
            return;
        }
        String text = draft.text();
        if (!text.isEmpty()) {
            shape();
            tree.blocks.add(new TextBlock(tree.blocks.size(), owner, draft, text, draft.hidden, first, begun));
        }
        draft.clear();
    }

    /** Looks up the few levels that give a block its kind. */
    private void shape() {
        draft.shape = 0;
        draft.headingLevel = 0;
        draft.row = -1;
        int wanted = Tags.HEADING | Tags.ITEM | Tags.QUOTE | Tags.PRE | Tags.CAPTION | Tags.CELL | Tags.PARAGRAPH;
        wanted |= Tags.FIGURE | Tags.BUTTON;
        int at = owner;
        for (int level = 0; at >= 0 && level < 6; level++, at = tree.parent(at)) {
            int flag = tree.flags(at);
            draft.shape |= flag & wanted;
            if ((flag & Tags.HEADING) != 0 && draft.headingLevel == 0) {
                draft.headingLevel = tree.element(at).normalName().charAt(1) - '0';
            }
            if ((flag & Tags.ROW) != 0 && draft.row < 0) {
                draft.row = at;
            }
            if ((flag & (Tags.ARTICLE | Tags.MAIN | Tags.SECTION)) != 0) {
                break;
            }
        }
    }
}
