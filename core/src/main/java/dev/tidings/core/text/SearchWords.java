// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.text;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Entity;
import dev.tidings.core.model.Story;
import dev.tidings.core.model.Topic;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/**
 * Cuts text into the words that a full-text index keeps, and queries into the words to look for, for scripts with and
 * without spaces. Case, accents and width (NFKD) do not count. A run of Han, kana, Hangul, Thai, Lao, Khmer or Burmese
 * becomes overlapping pairs of characters, the common way to index such text without a dictionary; a run's last
 * character stands alone as well, so that a query of one character finds it as the beginning of a word.
 */
public final class SearchWords {
    private static final int LONGEST = 64;
    /** Of no script, as it stands in several. */
    private static final int LONG_VOWEL = 'ー';

    private SearchWords() {}

    /** What an index keeps of a text: words parted by single spaces. */
    public static String index(String text) {
        StringJoiner words = new StringJoiner(" ");
        for (Run run : runs(text)) {
            if (run.paired()) {
                pairs(run.text(), true).forEach(words::add);
            } else {
                words.add(run.text());
            }
        }
        return words.toString();
    }

    /**
     * What a query asks for: words that must all be there. One that ends in {@code *} stands for every word that it
     * begins; one with spaces for its words side by side.
     */
    public static List<String> query(String text) {
        List<String> words = new ArrayList<>();
        for (Run run : runs(text)) {
            if (!run.paired()) {
                words.add(run.text());
            } else if (run.text().codePointCount(0, run.text().length()) == 1) {
                words.add(run.text() + "*");
            } else {
                words.add(String.join(" ", pairs(run.text(), false)));
            }
        }
        return words.stream().distinct().toList();
    }

    /** The words of a story's headline, topics and entities. */
    public static String headline(Story story) {
        StringJoiner text = new StringJoiner(" \n");
        text.add(story.headline());
        story.topics().stream().map(Topic::label).forEach(text::add);
        story.entities().stream().map(Entity::name).forEach(text::add);
        return index(text.toString());
    }

    /** The words of a story's articles. */
    public static String body(Story story, List<Article> articles) {
        StringJoiner text = new StringJoiner(" \n");
        for (Article article : articles) {
            text.add(article.publisher())
                    .add(article.title())
                    .add(article.text().value());
        }
        return index(text.toString());
    }

    private record Run(String text, boolean paired) {}

    private static List<Run> runs(String text) {
        String plain = plain(text);
        List<Run> runs = new ArrayList<>();
        int at = 0;
        while (at < plain.length()) {
            int c = plain.codePointAt(at);
            if (!Character.isLetterOrDigit(c)) {
                at += Character.charCount(c);
                continue;
            }
            boolean paired = isPaired(c);
            int end = at;
            while (end < plain.length() && continues(plain.codePointAt(end), paired)) {
                end += Character.charCount(plain.codePointAt(end));
            }
            runs.add(new Run(paired ? plain.substring(at, end) : word(plain, at, end), paired));
            at = end;
        }
        return runs;
    }

    /** A word; of an endless one the beginning. */
    private static String word(String text, int from, int to) {
        return to - from <= LONGEST ? text.substring(from, to) : text.substring(from, from + LONGEST);
    }

    private static boolean continues(int c, boolean paired) {
        return Character.isLetterOrDigit(c) && isPaired(c) == paired;
    }

    private static String plain(String text) {
        String parts = Normalizer.normalize(text, Normalizer.Form.NFKD);
        StringBuilder kept = new StringBuilder(parts.length());
        parts.codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK || isVoicing(c))
                .forEach(kept::appendCodePoint);
        return Normalizer.normalize(kept.toString().toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    /** The marks that make another sound, and another letter, of a kana. */
    private static boolean isVoicing(int c) {
        return c == 0x3099 || c == 0x309A;
    }

    private static boolean isPaired(int c) {
        if (c < 0x0E00) {
            return false;
        }
        if (c == LONG_VOWEL) {
            return true;
        }
        return switch (Character.UnicodeScript.of(c)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, BOPOMOFO, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        };
    }

    private static List<String> pairs(String run, boolean last) {
        int[] characters = run.codePoints().toArray();
        List<String> pairs = new ArrayList<>(characters.length);
        for (int i = 0; i + 1 < characters.length; i++) {
            pairs.add(new String(characters, i, 2));
        }
        if (last) {
            pairs.add(new String(characters, characters.length - 1, 1));
        }
        return pairs;
    }
}
