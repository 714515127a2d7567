// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.text;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The words of a text in the form in which they are compared: NFKC, lower case of no particular language, without the
 * English possessive. Numbers lose their thousands separators ("1,000" is {@code 1000}) and keep their decimals.
 *
 * <p>Han, kana and hangul are given as overlapping pairs of characters, never as one long word: "东京大学" is
 * {@code 东京 京大 大学}; a single character stands alone. Thai, Lao, Khmer and Burmese likewise, a letter with its
 * marks counting as one character. Linear in the length of the text; the same for every default locale.
 */
public final class Words {
    private final String text;
    private final List<Word> words = new ArrayList<>();

    private Words(String text) {
        this.text = text;
    }

    /** The words in reading order, with offsets into the text given. */
    public static List<Word> of(String text) {
        Words cut = new Words(requireNonNull(text, "text"));
        cut.cut();
        return cut.words;
    }

    /** The normalised words alone, in reading order. */
    public static List<String> values(String text) {
        List<Word> words = of(text);
        List<String> values = new ArrayList<>(words.size());
        for (Word word : words) {
            values.add(word.value());
        }
        return values;
    }

    private void cut() {
        int at = 0;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            at = switch (Scripts.kind(codePoint)) {
                case Scripts.SPACED -> cutWord(at);
                case Scripts.PAIRED -> cutPairs(at, Scripts.PAIRED);
                case Scripts.CLUSTERED -> cutPairs(at, Scripts.CLUSTERED);
                default -> at + Character.charCount(codePoint);
            };
        }
    }

    private int cutWord(int start) {
        int at = start;
        boolean plain = true;
        while (at < text.length()) {
            int codePoint = text.codePointAt(at);
            int kind = Scripts.kind(codePoint);
            if (kind == Scripts.SPACED || kind == Scripts.MARK) {
                plain &= codePoint < 128;
                at += Character.charCount(codePoint);
            } else if (codePoint == 0xAD || joins(start, at)) {
                plain = false;
                at++;
            } else {
                break;
            }
        }
        String word = text.substring(start, at);
        words.add(new Word(plain ? word.toLowerCase(Locale.ROOT) : normalise(word), start, at));
        return at;
    }

    /** Whether the mark at an offset holds two parts of one word together. */
    private boolean joins(int start, int at) {
        if (at + 1 >= text.length()) {
            return false;
        }
        char mark = text.charAt(at);
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return switch (mark) {
            case '\'', '’', 'ʼ' -> Character.isLetter(before) && isSpacedLetter(after);
            case '.' ->
                (Character.isDigit(before) && Character.isDigit(after))
                        || (isInitial(start, at) && Character.isLetter(after) && endsInitial(at + 2));
            case ',' -> isThousands(at);
            default -> false;
        };
    }

    private static boolean isSpacedLetter(char c) {
        return Character.isLetter(c) && Scripts.kind(c) == Scripts.SPACED;
    }

    private boolean isInitial(int start, int at) {
        return Character.isLetter(text.charAt(at - 1)) && (at - 1 == start || text.charAt(at - 2) == '.');
    }

    private boolean endsInitial(int at) {
        return at >= text.length() || !Character.isLetterOrDigit(text.charAt(at));
    }

    private boolean isThousands(int at) {
        if (at + 3 >= text.length() || !Character.isDigit(text.charAt(at - 1))) {
            return false;
        }
        boolean three = Character.isDigit(text.charAt(at + 1))
                && Character.isDigit(text.charAt(at + 2))
                && Character.isDigit(text.charAt(at + 3));
        return three && (at + 4 >= text.length() || !Character.isDigit(text.charAt(at + 4)));
    }

    /** One token's comparable form. */
    private static String normalise(String word) {
        String form = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(form.length());
        for (int i = 0; i < form.length(); i++) {
            char c = form.charAt(i);
            if (c == '’' || c == 'ʼ') {
                kept.append('\'');
            } else if (c != ',' && c != 0xAD && c != 0x307) {
                kept.append(c);
            }
        }
        int length = kept.length();
        if (length > 2 && kept.charAt(length - 1) == 's' && kept.charAt(length - 2) == '\'') {
            kept.setLength(length - 2);
        }
        return kept.toString();
    }

    private int cutPairs(int start, int wanted) {
        int first = start;
        int second = endOfCluster(first);
        if (!continues(second, wanted)) {
            add(first, second);
            return second;
        }
        while (continues(second, wanted)) {
            int end = endOfCluster(second);
            add(first, end);
            first = second;
            second = end;
        }
        return second;
    }

    private boolean continues(int at, int wanted) {
        return at < text.length() && Scripts.kind(text.codePointAt(at)) == wanted;
    }

    private int endOfCluster(int start) {
        int at = start + Character.charCount(text.codePointAt(start));
        while (at < text.length() && Scripts.kind(text.codePointAt(at)) == Scripts.MARK) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private void add(int start, int end) {
        String pair = text.substring(start, end);
        if (!Normalizer.isNormalized(pair, Normalizer.Form.NFKC)) {
            pair = Normalizer.normalize(pair, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        }
        words.add(new Word(pair, start, end));
    }
}
