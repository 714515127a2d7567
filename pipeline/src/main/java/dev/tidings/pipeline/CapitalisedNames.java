// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Entity;
import dev.tidings.core.model.EntityKind;
import dev.tidings.core.model.Span;
import dev.tidings.core.port.EntityFinder;
import dev.tidings.core.text.Sentences;
import java.text.DateFormatSymbols;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names in Latin letters: runs of capitalised words within sentences, in text of any script. So a company that a Chinese
 * article names in Latin letters is the same entity as in an English one. What kind of thing a name means is not guessed;
 * the publisher's own name is left out.
 */
final class CapitalisedNames implements EntityFinder {
    private static final int LONGEST_TEXT = 20_000;
    private static final int MOST = 15;
    private static final Pattern NAME = Pattern.compile(
            "(?<![\\p{L}\\p{N}'’-])\\p{Lu}[\\p{L}\\p{N}-]*+(?: (?:(?:of|de|von|van) )?\\p{Lu}[\\p{L}\\p{N}-]*+){0,3}+");
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{N} -]+");
    private static final Set<String> CALENDAR = calendar();

    private static Set<String> calendar() {
        DateFormatSymbols english = DateFormatSymbols.getInstance(Locale.ENGLISH);
        Set<String> words = new HashSet<>();
        for (String[] some : List.of(english.getMonths(), english.getWeekdays(), english.getShortMonths())) {
            words.addAll(List.of(some));
        }
        return words;
    }

    @Override
    public List<Entity> find(Article article) {
        String text = article.text().value();
        String read = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
        Map<String, Integer> within = new LinkedHashMap<>();
        List<String> leading = new ArrayList<>();
        for (Span span : Sentences.of(read)) {
            String sentence = read.substring(span.start(), span.end());
            Matcher names = NAME.matcher(sentence);
            while (names.find()) {
                String name = names.group();
                if (!plausible(name)) {
                    continue;
                }
                if (opens(sentence, names.start())) {
                    leading.add(name);
                } else {
                    within.merge(name, 1, Integer::sum);
                }
            }
        }
        leading.stream().filter(within::containsKey).forEach(name -> within.merge(name, 1, Integer::sum));
        return within.entrySet().stream()
                .filter(e ->
                        !Slugs.of(e.getKey()).isEmpty() && !article.publisher().contains(e.getKey()))
                .sorted(Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue()))
                .limit(MOST)
                .map(e -> new Entity(Slugs.of(e.getKey()), e.getKey(), EntityKind.OTHER))
                .toList();
    }

    /** Whether the sentence, or a quotation in it, begins here: there any word has a capital. */
    private static boolean opens(String sentence, int start) {
        String before = sentence.substring(0, start).stripTrailing();
        boolean first = before.codePoints().noneMatch(Character::isLetterOrDigit);
        return first || ":“\"".indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    private static boolean plausible(String name) {
        return name.length() > 2 && LATIN.matcher(name).matches() && !CALENDAR.contains(name) && !name.equals("Mr");
    }
}
