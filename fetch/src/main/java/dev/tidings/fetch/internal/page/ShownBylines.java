// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Bylines that readers see around an article: links to pages of authors, elements named so, lines that say "by". */
final class ShownBylines {
    private static final Pattern BY_LINE = Pattern.compile(
            "^\\W{0,3}(?:(?:written|posted|published|reviewed|words|story|text|ein artikel|un article)\\s+)?"
                    + "(?:by|von|par|por|di|av|door|autor(?:in)?|author|auteur|autore)\\b\\s*[:：]?\\s*(.{3,100})$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern LABEL = Pattern.compile(
            "(?i)^\\W*(?:by|von|par|por|authors?|written by|autor(?:in|en)?|auteur|autore|posted by|作者)\\s*[:：]?\\s*$");
    private static final Pattern AFTER_NAME = Pattern.compile(
            "\\s+(?:at|on|in|for|am|um|le|el|il|on behalf|for the|updated|published|last)\\b.*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HAN_LABEL = Pattern.compile("(?:作者|文字|撰文|撰稿|记者|文)\\s*[:：/／丨|]\\s*"
            + "([\\p{IsHan}·]{2,5}(?:[\\s、，,]+[\\p{IsHan}·]{2,4}){0,4})(?=$|[\\s）)】\\]|。;；:：/]|摄|编辑|来源|责编)");
    private static final Pattern HAN_REPORTER =
            Pattern.compile("(?:^|[（(\\s□■●])(?:本报|本刊|本网|特约|见习|实习|通讯员|[\\p{IsHan}]{2,6})?(?:记者|通讯员)\\s*"
                    + "([\\p{IsHan}]{2,3}(?:[\\s、]+[\\p{IsHan}]{2,3}){0,3})(?=\\s*(?:$|[）)】\\]]|发自|摄|报道|文/))");
    private static final Pattern HAN_SIGNATURE =
            Pattern.compile("[（(]\\s*([\\p{IsHan}]{2,3}(?:[\\s、]+[\\p{IsHan}]{2,3}){0,3})\\s*[）)]\\s*$");
    private static final Pattern AUTHOR_PAGE =
            Pattern.compile("/(?:author|autor|auteur|autori|people|profile|staff|contributor|by|team)s?/|author=");

    private final PageReading page;
    private final AuthorNames names;
    private final ArticlePlace place;

    ShownBylines(PageReading page, AuthorNames names, ArticlePlace place) {
        this.page = page;
        this.names = names;
        this.place = place;
    }

    static boolean isElsewhere(PageTree tree, int row) {
        int hints = tree.chainHints[row];
        int aside = NameHints.RELATED | NameHints.SIDE | NameHints.CARDS;
        boolean named = (hints & NameHints.BYLINE) != 0;
        return (hints & NameHints.COMMENTS) != 0 || (!named && (hints & aside) != 0);
    }

    /** Links that say rel=author, or lead to a page of an author, near the headline before those after the end. */
    List<String> linked() {
        List<String> said = new ArrayList<>();
        int first = -1;
        for (int row : page.marks.bylines) {
            Element element = page.element(row);
            boolean link = element.attr("rel").contains("author")
                    || (element.normalName().equals("a")
                            && AUTHOR_PAGE.matcher(element.attr("href")).find());
            boolean together = first < 0 || page.tree.firstBlock(row) <= first + 2;
            if (link && together && isNear(row) && !isElsewhere(page.tree, row)) {
                List<String> found = names.split(page.text(row));
                if (!found.isEmpty()) {
                    first = page.tree.firstBlock(row);
                    found.stream().filter(name -> !said.contains(name)).forEach(said::add);
                }
            }
        }
        return said.stream().limit(4).toList();
    }

    private boolean isNear(int row) {
        int at = page.tree.firstBlock(row);
        boolean head = at >= place.head() - 8 && at <= place.start() + 3;
        boolean foot = at >= place.end() - 1 && at <= place.end() + 8;
        return (head || foot) && page.tree.endBlock(row) - at <= 8;
    }

    /** The first element whose name speaks of authors and whose text is a name. */
    List<String> named() {
        for (int row : page.marks.bylines) {
            boolean biography = (page.tree.hints(row) & NameHints.BIOGRAPHY) != 0;
            if (isNear(row) && !biography && !isElsewhere(page.tree, row)) {
                List<String> said = inElement(row);
                if (!said.isEmpty()) {
                    return said;
                }
            }
        }
        return List.of();
    }

    private List<String> inElement(int row) {
        PageTree tree = page.tree;
        if (tree.firstBlock(row) == tree.endBlock(row)) {
            String text = page.text(row);
            return text.length() < 80 ? alone(bare(text)) : List.of();
        }
        for (int at = tree.firstBlock(row); at < tree.endBlock(row); at++) {
            String text = tree.blocks.get(at).text;
            if (text.length() <= 110) {
                Matcher by = BY_LINE.matcher(text);
                List<String> said = by.matches() ? names.split(bare(by.group(1))) : alone(bare(text));
                if (!said.isEmpty()) {
                    return said;
                }
            }
        }
        return List.of();
    }

    /** A text that nothing marks as a byline must look like a name; in scripts without capitals, be short. */
    private List<String> alone(String text) {
        boolean cased = text.codePoints().anyMatch(c -> Character.isUpperCase(c) || Character.isLowerCase(c));
        return names.split(text).stream()
                .filter(name -> cased ? names.looksPersonal(name) : name.length() <= 8)
                .toList();
    }

    private static String bare(String text) {
        return AFTER_NAME.matcher(text).replaceFirst("");
    }

    /** Short lines around the article. */
    List<String> inText() {
        List<TextBlock> blocks = page.tree.blocks;
        int to = Math.min(blocks.size(), place.end() + 7);
        for (int at = Math.max(0, place.head()); at < to; at++) {
            TextBlock block = blocks.get(at);
            boolean edge = at < place.start() + 4 || at > place.end() - 4;
            boolean elsewhere = block.owner >= 0 && isElsewhere(page.tree, block.owner) && !place.isBetween(at);
            if (block.hidden || elsewhere || !edge) {
                continue;
            }
            List<String> said = isHan(block.text) ? inHan(block.text) : inLine(blocks, at);
            if (!said.isEmpty()) {
                return said;
            }
        }
        return List.of();
    }

    private static boolean isHan(String text) {
        return text.codePoints().limit(60).anyMatch(Character::isIdeographic);
    }

    private List<String> inLine(List<TextBlock> blocks, int at) {
        String text = blocks.get(at).text;
        if (text.length() > 120) {
            return List.of();
        }
        if (text.length() < 20 && at + 1 < blocks.size() && LABEL.matcher(text).matches()) {
            return personal(blocks.get(at + 1).text);
        }
        Matcher by = BY_LINE.matcher(text);
        return by.matches() ? personal(by.group(1)) : List.of();
    }

    private List<String> personal(String text) {
        return names.split(bare(text)).stream().filter(names::looksPersonal).toList();
    }

    private List<String> inHan(String text) {
        String head = text.length() <= 120 ? text : text.substring(0, 60);
        String tail = text.length() <= 120 ? text : text.substring(text.length() - 60);
        for (String part : List.of(head, tail)) {
            for (Pattern pattern : List.of(HAN_LABEL, HAN_REPORTER)) {
                Matcher matcher = pattern.matcher(part);
                if (matcher.find()) {
                    return names.split(String.join("、", List.of(matcher.group(1).split("[\\s、，,]+"))));
                }
            }
        }
        Matcher signature = HAN_SIGNATURE.matcher(tail);
        boolean end =
                signature.find() && !signature.group(1).toLowerCase(Locale.ROOT).matches(".*(?:图|摄|完|注|略|上|下).*");
        return end && text.length() > 60
                ? names.split(String.join("、", List.of(signature.group(1).split("[\\s、]+"))))
                : List.of();
    }
}
