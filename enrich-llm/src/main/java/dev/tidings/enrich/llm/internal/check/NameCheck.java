// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm.internal.check;

import dev.tidings.core.text.Sentences;
import dev.tidings.enrich.llm.internal.source.ShownArticle;
import dev.tidings.enrich.llm.internal.source.SourceSheet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a sentence names only what the sources name: in their spelling, or in one that the model declared for a name
 * that stands in them. It holds for translations, and for what a model says in its own voice, where no source could be
 * compared. Names without capital letters cannot be told from words.
 */
public final class NameCheck {
    private static final Pattern NAME = Pattern.compile(
            "[\\p{Lu}][\\p{L}\\p{M}'’]*(?:-[\\p{L}]+)*|(?=[\\p{L}&&[^\\p{IsHan}]]*\\d)[\\p{L}&&[^\\p{IsHan}]][[\\p{L}&&[^\\p{IsHan}]]\\d-]{2,}");
    private static final Pattern DECLARED = Pattern.compile("[\\p{L}\\p{M} .'’·&-]{2,60}");
    private static final Set<String> EVERYDAY = Set.of(
            "i",
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "ai",
            "it",
            "ceo",
            "cfo",
            "cto",
            "gdp",
            "eu",
            "un",
            "us",
            "uk",
            "usd",
            "eur",
            "cny",
            "rmb",
            "q1",
            "q2",
            "q3",
            "q4",
            "api",
            "gpu",
            "cpu",
            "english");
    private static final Set<String> ALL_NOUNS_CAPITAL = Set.of("de", "lb");

    private final String shown;
    private final Set<String> declared = new LinkedHashSet<>();

    /**
     * A check for one reply.
     *
     * @param names how the model writes names, by the name in the source; those that no source has do not count
     */
    public NameCheck(SourceSheet sheet, Map<String, String> names) {
        StringBuilder text = new StringBuilder();
        for (ShownArticle article : sheet.articles()) {
            text.append(article.titleShown() ? article.article().title() : "").append('\n');
            text.append(article.plain())
                    .append('\n')
                    .append(article.article().publisher())
                    .append('\n');
        }
        this.shown = text.toString().toLowerCase(Locale.ROOT);
        names.forEach((original, written) -> {
            if (original.length() > 1
                    && shown.contains(original.toLowerCase(Locale.ROOT))
                    && DECLARED.matcher(written).matches()) {
                for (String word : written.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{M}]+")) {
                    declared.add(word);
                }
            }
        });
    }

    /** The first name that no source has; absent when there is none. */
    public Optional<String> unknown(String text, Locale language) {
        boolean capitalsTell = !ALL_NOUNS_CAPITAL.contains(language.getLanguage());
        for (String sentence : Sentences.texts(text)) {
            Matcher m = NAME.matcher(sentence);
            while (m.find()) {
                String name = m.group();
                boolean opens = sentence.substring(0, m.start()).chars().noneMatch(Character::isLetter);
                boolean code = name.chars().anyMatch(Character::isDigit);
                boolean plain =
                        opens && name.substring(1).equals(name.substring(1).toLowerCase(Locale.ROOT));
                if ((code || (capitalsTell && !plain)) && !known(name)) {
                    return Optional.of(name);
                }
            }
        }
        return Optional.empty();
    }

    private boolean known(String name) {
        String low = name.toLowerCase(Locale.ROOT).replace('’', '\'');
        String bare = low.endsWith("'s") ? low.substring(0, low.length() - 2) : low;
        if (EVERYDAY.contains(bare) || standsShown(bare)) {
            return true;
        }
        for (String word : bare.split("[^\\p{L}\\p{M}\\d]+")) {
            if (!word.isEmpty() && !declared.contains(word) && !EVERYDAY.contains(word) && !standsShown(word)) {
                return false;
            }
        }
        return true;
    }

    /** As a whole word, where the sources part words. */
    private boolean standsShown(String word) {
        for (int at = shown.indexOf(word); at >= 0; at = shown.indexOf(word, at + 1)) {
            if (border(at - 1) && border(at + word.length())) {
                return true;
            }
        }
        return false;
    }

    private boolean border(int at) {
        if (at < 0 || at >= shown.length()) {
            return true;
        }
        char c = shown.charAt(at);
        return !Character.isLetterOrDigit(c) || Character.isIdeographic(c);
    }
}
