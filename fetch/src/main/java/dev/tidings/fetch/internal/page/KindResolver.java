// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import dev.tidings.core.port.Extraction.Kind;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** What a page is: an article, or one of the things that stand where an article was expected. */
final class KindResolver {
    private static final double SHORT = 700;
    /** Letters that no article has fewer of, unless the page says that it is one: a form or a line of a template. */
    private static final double SHORTEST = 60;
    /** An article that is surer than this stands on the page, whatever links stand around it. */
    private static final double DOUBTFUL = 0.4;
    /** A list of articles that are shown with some text each: so many linked headings with text below. */
    private static final int MANY = 5;

    private KindResolver() {}

    static Kind resolve(PageReading page, ArticleChoice choice, String title) {
        if (choice.ruled) {
            return Kind.ARTICLE;
        }
        double all = 0;
        double kept = 0;
        double links = 0;
        for (TextBlock block : page.tree.blocks) {
            if (block.hidden) {
                continue;
            }
            all += block.weight;
            links += block.linkWeight;
            kept += choice.keep[block.index] ? block.weight : 0;
        }
        if (all < 20) {
            return Kind.EMPTY;
        }
        if (kept < SHORT && isError(page, title)) {
            return Kind.ERROR;
        }
        if (kept < 4 * SHORT && Walls.askForConsent(page.tree, all)) {
            return Kind.CONSENT;
        }
        if (kept < 3 * SHORT && (isDeclaredWalled(page) || (kept > 0 && Walls.offersTheRest(page.tree, choice)))) {
            return Kind.PAYWALL;
        }
        boolean articles = page.article.isPresent()
                || page.marks.meta("og:type").filter("article"::equals).isPresent();
        boolean doubtful = kept < SHORT / 2 ? choice.confidence < DOUBTFUL : choice.confidence < DOUBTFUL / 2;
        boolean linked = all > 3 * SHORT && links > 0.5 * all && doubtful;
        if (!articles && (linked || isListOfTeasers(page.tree, choice))) {
            return Kind.LIST;
        }
        return kept == 0 || (kept < SHORTEST && !articles) ? Kind.EMPTY : Kind.ARTICLE;
    }

    private static boolean isError(PageReading page, String title) {
        return page.article.isEmpty() && (ErrorTitles.isOne(title) || ErrorTitles.isOne(page.marks.title()));
    }

    /** Declared as not free: of the article, of a part of it, or of the page. */
    private static boolean isDeclaredWalled(PageReading page) {
        boolean linked = page.article.filter(KindResolver::isNotFree).isPresent()
                || page.linkedData.others().stream().anyMatch(KindResolver::isNotFree);
        boolean micro = page.marks
                .meta("isaccessibleforfree")
                .filter(KindResolver::isFalse)
                .isPresent();
        boolean tier = page.marks
                .meta("article:content_tier")
                .filter(value -> value.equals("locked") || value.equals("metered"))
                .isPresent();
        return linked || micro || tier;
    }

    private static boolean isNotFree(JsonNode node) {
        return isFalse(node.path("isAccessibleForFree").asString(""));
    }

    private static boolean isFalse(String value) {
        return value.toLowerCase(Locale.ROOT).endsWith("false");
    }

    /** Many linked headings with some text below each, none of them with much of all that text. */
    private static boolean isListOfTeasers(PageTree tree, ArticleChoice choice) {
        if (choice.confidence >= 2 * DOUBTFUL) {
            return false;
        }
        double all = 0;
        double most = 0;
        double part = 0;
        int teasers = 0;
        boolean below = false;
        for (TextBlock block : tree.blocks) {
            if (!block.hidden && block.headingLevel > 0 && block.linkDensity() > 0.6) {
                part = 0;
                below = true;
            } else if (!block.hidden && block.linkDensity() < 0.5) {
                teasers += below && block.weight >= 40 ? 1 : 0;
                below &= block.weight < 40;
                all += block.weight;
                part += block.weight;
                most = Math.max(most, part);
            }
        }
        return teasers >= MANY && most < SHORT / 2 && most < 0.3 * all;
    }
}
