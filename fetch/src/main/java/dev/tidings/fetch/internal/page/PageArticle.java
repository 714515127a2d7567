// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.Block;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.FieldOrigin;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Person;
import dev.tidings.core.port.Extraction;
import dev.tidings.core.time.PublicationDates;
import dev.tidings.fetch.internal.rights.Directives;
import dev.tidings.fetch.page.SiteRule;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The whole way from the text of a page to an {@link Extraction}. One object for one page. */
public final class PageArticle {
    private final @Nullable FeedItem item;
    private final @Nullable SiteRule rule;
    private final PageReading page;
    private final List<String> warnings = new ArrayList<>();
    private final Extraction.Builder out = Extraction.builder();

    /** Parses a page that is well-formed UTF-8, of which no more than so many characters are read. */
    public PageArticle(
            byte[] utf8, URI url, @Nullable FeedItem item, int maxChars, int maxDepth, @Nullable SiteRule rule) {
        this.item = item;
        this.rule = rule;
        MarkupReader markup = new MarkupReader(utf8, startsWithMark(utf8) ? 3 : 0, maxChars);
        Document document = Parser.htmlParser().setMaxDepth(maxDepth).parseInput(markup, url.toString());
        if (markup.isCut()) {
            warnings.add("page cut at " + maxChars + " characters");
        }
        if (rule != null) {
            rule.remove().forEach(selector -> document.select(selector).remove());
        }
        this.page = PageReading.of(document, url);
    }

    private static boolean startsWithMark(byte[] utf8) {
        return utf8.length > 2 && utf8[0] == (byte) 0xEF && utf8[1] == (byte) 0xBB && utf8[2] == (byte) 0xBF;
    }

    /** What is on the page, with the article as HTML or without. */
    public Extraction extract(boolean html) {
        Optional<TitleResolver.Title> title = TitleResolver.resolve(page, item);
        String headline = title.map(TitleResolver.Title::text).orElse("");
        Witness witness = page.witness(headline, FeedWitness.text(item));
        ArticleChoice choice = choose(witness);
        ArticlePlace place = new ArticlePlace(witness.titleBlock(), choice.start, choice.end);
        boolean[] chosen = BlockAssembler.chosen(page.tree, choice.keep);
        List<Block> blocks = BlockAssembler.assemble(page.tree, chosen);
        warnings.addAll(choice.warnings);
        out.kind(KindResolver.resolve(page, choice, headline));
        out.addAllBlocks(blocks);
        if (html && !blocks.isEmpty()) {
            out.html(ArticleHtml.write(page, chosen));
        }
        out.confidence(Math.min(1, Math.max(0, choice.confidence)));
        title(title);
        authors(place);
        dates(place);
        note("image", ImageResolver.resolve(page, choice.start, choice.end)).ifPresent(out::image);
        note("language", LanguageResolver.resolve(page, blocks)).ifPresent(out::language);
        note("canonicalUrl", Links.canonical(page)).ifPresent(out::canonicalUrl);
        out.addAllReservations(Directives.ofMetas(page.marks.metas("robots"), page.marks.meta(Directives.MINING)));
        out.addAllWarnings(warnings);
        return out.build();
    }

    private ArticleChoice choose(Witness witness) {
        if (rule != null && !rule.body().isEmpty()) {
            List<Integer> rows = rows(String.join(", ", rule.body()));
            if (!rows.isEmpty()) {
                return ArticleChoice.of(page.tree, rows);
            }
            warnings.add("the rule for " + rule.host() + " finds no body on this page");
        }
        ArticleChoice visible = judged(witness);
        return HiddenArticle.isLikely(visible) ? withHidden(visible, witness) : visible;
    }

    private ArticleChoice judged(Witness witness) {
        return ArticleChoice.of(page.tree, ArticleModel.standard().judge(page.tree, witness), witness.titleBlock());
    }

    private ArticleChoice withHidden(ArticleChoice visible, Witness witness) {
        List<TextBlock> shown = HiddenArticle.show(page.tree);
        ArticleChoice all = judged(witness);
        if (HiddenArticle.isConfirmed(visible, all, shown)) {
            warnings.add(
                    "the page hides its article until a script shows it: " + shown.size() + " hidden blocks were read");
            return all;
        }
        shown.forEach(block -> block.hidden = true);
        return visible;
    }

    private List<Integer> rows(String selector) {
        Set<Element> wanted = Collections.newSetFromMap(new IdentityHashMap<>());
        wanted.addAll(page.document.select(selector));
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < page.tree.size(); row++) {
            if (wanted.contains(page.tree.element(row))) {
                rows.add(row);
                row = page.tree.end(row) - 1;
            }
        }
        return rows;
    }

    private void title(Optional<TitleResolver.Title> title) {
        Optional<String> ruled = select(rule == null ? Optional.empty() : rule.title());
        if (ruled.isPresent()) {
            out.title(ruled.get())
                    .putOrigin("title", FieldOrigin.SOURCE_SETTING)
                    .putEvidence("title", "site rule");
            return;
        }
        title.ifPresent(t -> out.title(t.text())
                .putOrigin("title", t.evidence().equals("h1") ? FieldOrigin.PAGE_TEXT : FieldOrigin.PAGE_METADATA)
                .putEvidence("title", t.evidence()));
    }

    private Optional<String> select(Optional<String> selector) {
        return selector.map(css -> page.document.selectFirst(css))
                .map(element -> ArticleText.normalize(element.text()))
                .filter(text -> !text.isEmpty());
    }

    private void authors(ArticlePlace place) {
        if (rule != null && rule.author().isPresent()) {
            for (Element element : page.document.select(rule.author().get())) {
                String name = ArticleText.normalize(element.text());
                if (!name.isEmpty()) {
                    out.addAuthors(Person.of(name));
                }
            }
            out.putOrigin("authors", FieldOrigin.SOURCE_SETTING).putEvidence("authors", "site rule");
            return;
        }
        note("authors", BylineResolver.resolve(page, place))
                .ifPresent(names -> names.forEach(name -> out.addAuthors(Person.of(name))));
    }

    private void dates(ArticlePlace place) {
        Locale locale = LanguageResolver.forDates(page);
        DateResolver.Dates dates = DateResolver.resolve(page, locale, item, place);
        Optional<PartialDate> ruled = rule == null
                ? Optional.empty()
                : rule.date()
                        .map(css -> page.document.selectFirst(css))
                        .flatMap(element ->
                                PublicationDates.forPages().in(locale).parse(DateResolver.value(element)));
        if (ruled.isPresent()) {
            out.publishedAt(ruled.get())
                    .putOrigin("publishedAt", FieldOrigin.SOURCE_SETTING)
                    .putEvidence("publishedAt", "site rule");
        } else {
            note("publishedAt", dates.published()).ifPresent(out::publishedAt);
        }
        note("updatedAt", dates.updated()).ifPresent(out::updatedAt);
    }

    private <T> Optional<T> note(String field, Optional<Resolved<T>> resolved) {
        resolved.ifPresent(r -> out.putOrigin(field, r.origin()).putEvidence(field, r.evidence()));
        return resolved.map(Resolved::value);
    }
}
