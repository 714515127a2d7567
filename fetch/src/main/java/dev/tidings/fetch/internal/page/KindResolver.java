// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import dev.tidings.core.port.Extraction.Kind;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a page is: an article, or one of the things that stand where an article was expected. */
final class KindResolver {
    private static final double SHORT = 700;
    private static final Pattern ERROR = Pattern.compile(
            "\\b(?:404|403|410|500|502|503)\\b|not found|page (?:not|no longer|does not)|nicht gefunden|existiert nicht"
                    + "|access denied|forbidden|introuvable|no encontrad|non trovata|não encontrad|页面不存在|找不到|无法访问"
                    + "|error|fehler|are you a robot|verify you are|just a moment|attention required|captcha|security check");
    private static final WordScan CONSENT = WordScan.builder()
            .add(1, "cookie|consent|einwilligung|zustimm|datenschutz|privacy|consentement|tracking|werbung|gdpr|dsgvo")
            .build();

    private KindResolver() {}

    static Kind resolve(PageReading page, ArticleChoice choice, String title) {
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
        if (kept < 4 * SHORT && isAboutConsent(page.tree, all)) {
            return Kind.CONSENT;
        }
        if (isWalled(page, kept)) {
            return Kind.PAYWALL;
        }
        boolean list = kept < SHORT / 2 && links > 0.5 * all && page.article.isEmpty() && all > 3 * SHORT;
        if (list) {
            return Kind.LIST;
        }
        return kept == 0 && all < SHORT ? Kind.EMPTY : Kind.ARTICLE;
    }

    private static boolean isAboutConsent(PageTree tree, double all) {
        double consent = 0;
        for (TextBlock block : tree.blocks) {
            boolean about = !block.hidden && block.weight > 40 && CONSENT.anywhere(block.text) != 0;
            consent += about ? block.weight : 0;
        }
        return consent > 0.5 * all;
    }

    private static boolean isError(PageReading page, String title) {
        String text = (title + " " + page.marks.title()).toLowerCase(Locale.ROOT);
        return page.article.isEmpty() && ERROR.matcher(text).find();
    }

    /** Declared as not free, and only a beginning is there. */
    private static boolean isWalled(PageReading page, double kept) {
        boolean declared = page.article
                .map(node -> node.path("isAccessibleForFree"))
                .map(value -> value.asString("").toLowerCase(Locale.ROOT))
                .filter(value -> value.endsWith("false"))
                .isPresent();
        boolean tier = page.marks
                .meta("article:content_tier")
                .filter(value -> value.equals("locked") || value.equals("metered"))
                .isPresent();
        return (declared || tier) && kept < 3 * SHORT;
    }
}
