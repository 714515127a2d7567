// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.core.model.Span;
import dev.tidings.enrich.internal.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Tells for each sentence of a text whose word it is: the publisher's, somebody's who is named, a quotation, a denial, a
 * rumour or a guess. English and Chinese. A sentence whose attribution stands outside it is marked as not standing
 * alone, so that nobody quotes it as the publisher's word.
 */
public final class Stances {
    private static final double MOSTLY_QUOTED = 0.85;

    private final String text;
    private final List<Span> sentences;
    private final Quotations quotations;

    private Stances(String text, List<Span> sentences) {
        this.text = text;
        this.sentences = sentences;
        this.quotations = Quotations.in(text);
    }

    /** The stance of each sentence, in the same order. */
    public static List<Stance> of(String text, List<Span> sentences) {
        Stances stances = new Stances(text, sentences);
        List<Stance> all = new ArrayList<>(sentences.size());
        for (int i = 0; i < sentences.size(); i++) {
            all.add(stances.at(i));
        }
        return all;
    }

    /** True when the words deny something. English and Chinese. */
    public static boolean denies(String words) {
        return chinese(words) ? ChineseStances.denies(words) : EnglishStances.denies(words);
    }

    /** True when a sentence denies the one before it. English and Chinese. */
    public static boolean deniesPrevious(String sentence) {
        return chinese(sentence) ? ChineseStances.deniesPrevious(sentence) : EnglishStances.deniesPrevious(sentence);
    }

    /** True when the words take certainty away. English and Chinese. */
    public static boolean doubts(String words) {
        return chinese(words) ? ChineseStances.hedges(words) : EnglishStances.hedges(words);
    }

    /** Whether a stretch of a text stands within quotation marks from end to end. */
    public static boolean quoted(String text, Span stretch) {
        return Quotations.in(text).share(stretch) >= 1;
    }

    private Stance at(int i) {
        Span span = sentences.get(i);
        String sentence = span.in(text);
        boolean chinese = chinese(sentence);
        String unquoted = quotations.without(text, span).strip();
        Optional<String> speaker = chinese ? ChineseStances.speaker(unquoted) : EnglishStances.speaker(unquoted);
        boolean attributed = chinese ? ChineseStances.attributes(unquoted) : EnglishStances.attributes(unquoted);
        if (quotations.share(span) >= MOSTLY_QUOTED && speaker.isEmpty()) {
            return new Stance(Stance.Kind.QUOTATION, neighbour(i), false);
        }
        if (chinese ? ChineseStances.denies(unquoted) : EnglishStances.denies(unquoted)) {
            boolean previous =
                    chinese ? ChineseStances.deniesPrevious(sentence) : EnglishStances.deniesPrevious(sentence);
            return new Stance(Stance.Kind.DENIED, speaker, !previous);
        }
        if (deniedByNext(i)) {
            return new Stance(Stance.Kind.DENIED, speaker, false);
        }
        if (chinese ? ChineseStances.rumours(unquoted) : EnglishStances.rumours(unquoted)) {
            return new Stance(Stance.Kind.RUMOUR, speaker, true);
        }
        if (attributed) {
            return new Stance(Stance.Kind.ATTRIBUTED, speaker, speaker.isPresent());
        }
        if (chinese ? ChineseStances.hedges(sentence) : EnglishStances.hedges(sentence)) {
            return new Stance(Stance.Kind.HEDGED, Optional.empty(), true);
        }
        return new Stance(Stance.Kind.ASSERTED, Optional.empty(), true);
    }

    private boolean deniedByNext(int i) {
        if (i + 1 >= sentences.size() || paragraphs(i, i + 1) > 1) {
            return false;
        }
        String next = sentences.get(i + 1).in(text);
        return chinese(next) ? ChineseStances.deniesPrevious(next) : EnglishStances.deniesPrevious(next);
    }

    /** The speaker whom a sentence before or after names, within the same paragraph or the next. */
    private Optional<String> neighbour(int i) {
        for (int k : new int[] {i - 1, i + 1, i - 2}) {
            if (k >= 0 && k < sentences.size() && paragraphs(Math.min(i, k), Math.max(i, k)) <= 1) {
                String unquoted = quotations.without(text, sentences.get(k)).strip();
                Optional<String> speaker =
                        chinese(unquoted) ? ChineseStances.speaker(unquoted) : EnglishStances.speaker(unquoted);
                if (speaker.isPresent()) {
                    return speaker;
                }
            }
        }
        return Optional.empty();
    }

    private int paragraphs(int first, int second) {
        String between =
                text.substring(sentences.get(first).end(), sentences.get(second).start());
        return between.contains("\n") ? 1 : 0;
    }

    private static boolean chinese(String sentence) {
        int han = 0;
        int latin = 0;
        for (int k = 0; k < sentence.length(); k++) {
            han += Terms.isHan(sentence.charAt(k)) ? 1 : 0;
            latin += sentence.charAt(k) < 0x250 && Character.isLetter(sentence.charAt(k)) ? 1 : 0;
        }
        return han * 3 > latin;
    }

    /** What the first group that took part in a match found; empty where none did. */
    static String group(Matcher m) {
        for (int g = 1; g <= m.groupCount(); g++) {
            if (m.group(g) != null) {
                return m.group(g);
            }
        }
        return "";
    }
}
