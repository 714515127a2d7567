// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

import dev.tidings.core.model.Article;
import dev.tidings.core.text.Word;
import dev.tidings.core.text.Words;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the terms of an article: those of the title, and of the first part of the text. */
final class TermReader {
    private static final int TEXT_UNITS = 1500;
    private static final int GIST_UNITS = 160;
    private static final double TITLE = 2;
    private static final double NAME = 1.3;
    private static final double NUMBER = 1.2;

    private final boolean english;

    TermReader(String language) {
        this.english = language.equals("en");
    }

    /** The terms in order of first use, each with how often and how prominently it stands there. */
    Map<String, Double> read(Article article) {
        Map<String, Double> terms = new LinkedHashMap<>();
        String title = article.title();
        String text = start(article.text().value());
        boolean hasText = !text.isEmpty();
        if (!text.startsWith(title)) {
            addAll(title, hasText ? TITLE : 1, terms);
        }
        addAll(text, 1, terms);
        return terms;
    }

    /** The headline and what follows, short: what an embedding is asked about. */
    static String gist(Article article) {
        String text = article.text().value();
        String all = text.startsWith(article.title()) ? text : article.title() + "\n" + text;
        String cut = all.length() <= GIST_UNITS ? all : all.substring(0, GIST_UNITS);
        return cut.strip();
    }

    private static String start(String text) {
        if (text.length() <= TEXT_UNITS) {
            return text;
        }
        int end = text.indexOf("\n\n", TEXT_UNITS / 2);
        int cut = end < 0 || end > TEXT_UNITS ? TEXT_UNITS : end;
        return text.substring(0, Character.isLowSurrogate(text.charAt(cut)) ? cut + 1 : cut);
    }

    private void addAll(String text, double prominence, Map<String, Double> terms) {
        boolean capitals = writesNamesLarge(text);
        for (Word word : Words.of(text)) {
            String value = word.value();
            if (value.length() > 40 || (value.length() == 1 && value.charAt(0) < 0x2E80 && !word.isNumber())) {
                continue;
            }
            double weight = prominence;
            if (word.isNumber()) {
                weight *= NUMBER;
            } else if (capitals && Character.isUpperCase(text.charAt(word.start())) && !isFirst(text, word.start())) {
                weight *= NAME;
            }
            terms.merge(english ? EnglishStems.stem(value) : value, weight, Double::sum);
        }
    }

    /** Whether large letters tell names: not in headlines that begin every word so, nor in all capitals. */
    private static boolean writesNamesLarge(String text) {
        int large = 0;
        int small = 0;
        boolean start = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (start && Character.isUpperCase(c)) {
                large++;
            } else if (start && Character.isLowerCase(c)) {
                small++;
            }
            start = c == ' ';
        }
        return large <= small;
    }

    private static boolean isFirst(String text, int start) {
        int at = start - 1;
        while (at >= 0 && !Character.isLetterOrDigit(text.charAt(at)) && ".!?:\n".indexOf(text.charAt(at)) < 0) {
            at--;
        }
        return at < 0 || ".!?:\n".indexOf(text.charAt(at)) >= 0;
    }
}
