// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.core.model.EntityKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names in Latin letters: runs of capitalised words, in text of any script. At the beginning of a sentence any word has a
 * capital, so a single one counts there only when it has one wherever it stands, at least twice.
 */
final class LatinNames {
    private static final String WORD =
            "\\p{Lu}[\\p{IsLatin}\\p{N}]*+(?:[-&'’](?!s\\b)[\\p{IsLatin}\\p{N}]++){0,4}+(?:(?<=s)['’](?= \\p{Lu}))?+";
    private static final Pattern NAME = Pattern.compile("(?<![\\p{IsLatin}\\p{N}'’-])" + WORD
            + "(?: (?:(?:of(?: the)?|de|del|da|dos|du|von|van(?: der)?|al|bin|for|and) )?(?:" + WORD
            + "|\\d{1,3}(?![\\p{N}.,:%]))){0,5}+");
    private static final Pattern SPACE = Pattern.compile(" ");
    private static final Pattern LINK = Pattern.compile(" (?:of(?: the)?|for|and) ");
    private static final NameWords WORDS = NameWords.shared();

    private final String text;
    private final Map<String, Integer> lower = new HashMap<>();
    private final Map<String, Integer> capital = new HashMap<>();

    LatinNames(String text) {
        this.text = text;
        Matcher words = Pattern.compile("[\\p{IsLatin}][\\p{IsLatin}\\p{N}]*+").matcher(text);
        while (words.find()) {
            String word = words.group();
            boolean raised = Character.isUpperCase(word.charAt(0));
            (raised ? capital : lower).merge(stem(word.toLowerCase(Locale.ROOT)), 1, Integer::sum);
        }
    }

    /** The names in order. */
    List<Mention> found() {
        List<Mention> found = new ArrayList<>();
        Matcher names = NAME.matcher(text);
        while (names.find()) {
            for (int[] part : parts(names.start(), names.group())) {
                mention(part[0], part[1]).ifPresent(found::add);
            }
        }
        return found;
    }

    /** "Armenia and Azerbaijan" are two names; "Organisation for X" is one where its first word says so. */
    private List<int[]> parts(int start, String run) {
        List<int[]> parts = new ArrayList<>();
        int from = 0;
        Matcher link = LINK.matcher(run);
        while (link.find()) {
            String head = run.substring(from, link.start());
            String headword = head.substring(head.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
            boolean binds = !link.group().equals(" and ")
                    && (WORDS.is("organisation", headword) || WORDS.is("place-before", headword));
            if (!binds) {
                parts.add(new int[] {start + from, start + link.start()});
                from = link.end();
            }
        }
        parts.add(new int[] {start + from, start + run.length()});
        return parts;
    }

    private Optional<Mention> mention(int start, int end) {
        String name = text.substring(start, end);
        int at = start;
        boolean opens = opens(at);
        boolean titled = false;
        while (!name.isEmpty()) {
            String first = SPACE.split(name, 2)[0];
            String low = first.toLowerCase(Locale.ROOT);
            boolean last = first.length() == name.length();
            boolean ordinary = opens && !last && seen(lower, low) && !isOrganisation(name);
            if (WORDS.is("never", low) || (WORDS.is("role", low) && !last && !isOrganisation(name)) || ordinary) {
                titled |= WORDS.is("role", low);
                if (last) {
                    return Optional.empty();
                }
                at += first.length() + 1;
                name = name.substring(first.length() + 1);
                opens = false;
                continue;
            }
            break;
        }
        if (name.length() < 2 || (name.length() == 2 && !name.equals(name.toUpperCase(Locale.ROOT)))) {
            return Optional.empty();
        }
        boolean single = name.indexOf(' ') < 0;
        if (single && isLabel(start, end)) {
            return Optional.empty();
        }
        if (opens && single && !titled && !certain(name)) {
            return Optional.empty();
        }
        return Optional.of(new Mention(name, kind(name, at, titled), at));
    }

    /** Whether it is a line of its own in capitals, as "ADVERTISEMENT" is. */
    private boolean isLabel(int start, int end) {
        boolean alone =
                (start == 0 || text.charAt(start - 1) == '\n') && (end == text.length() || text.charAt(end) == '\n');
        String label = text.substring(start, end);
        return alone && label.equals(label.toUpperCase(Locale.ROOT));
    }

    /** A single word at the beginning: never without its capital, and there again. */
    private boolean certain(String name) {
        String low = stem(name.toLowerCase(Locale.ROOT));
        boolean mixed = name.chars().skip(1).anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c));
        return mixed || (!lower.containsKey(low) && capital.getOrDefault(low, 0) > 1);
    }

    private static boolean seen(Map<String, Integer> words, String low) {
        return words.containsKey(stem(low));
    }

    private static String stem(String low) {
        return low.length() > 3 && low.endsWith("s") ? low.substring(0, low.length() - 1) : low;
    }

    /** Whether the sentence, or a quotation in it, begins here. */
    private boolean opens(int start) {
        int i = start - 1;
        while (i >= 0 && (text.charAt(i) == ' ' || "\"“‘'(".indexOf(text.charAt(i)) >= 0)) {
            i--;
        }
        return i < 0 || ".!?:\n。！？：".indexOf(text.charAt(i)) >= 0;
    }

    private EntityKind kind(String name, int start, boolean titled) {
        String[] words = SPACE.split(name);
        String last = words[words.length - 1].toLowerCase(Locale.ROOT);
        String first = words[0].toLowerCase(Locale.ROOT);
        String before = wordBefore(start);
        String after = wordAfter(start + name.length());
        if (isOrganisation(name)) {
            return EntityKind.ORGANISATION;
        }
        if (words.length > 1 && (WORDS.is("place-after", last) || WORDS.is("place-before", first))) {
            return EntityKind.PLACE;
        }
        boolean people = words.length > 1 && words.length < 5 && name.chars().noneMatch(Character::isDigit);
        if (titled
                || (people && WORDS.is("given", first))
                || (people && described(start + name.length()))
                || (people && (WORDS.is("role", before) || WORDS.is("speech", before) || WORDS.is("speech", after)))) {
            return EntityKind.PERSON;
        }
        if (name.chars().anyMatch(Character::isDigit)) {
            return EntityKind.PRODUCT;
        }
        boolean beside = before.equals("of") && WORDS.is("preposition", wordBefore(endBefore(start) - before.length()));
        if ((WORDS.is("preposition", before) || beside) && !people) {
            return EntityKind.PLACE;
        }
        if (words.length == 1 && (WORDS.is("org-verb", after) || text.startsWith("'s ", start + name.length()))) {
            return EntityKind.ORGANISATION;
        }
        return EntityKind.OTHER;
    }

    /** Whether a comma and a description of a person follow: ", who", ", a farmer", ", the chip's lead designer". */
    private boolean described(int end) {
        if (!text.startsWith(", ", end)) {
            return false;
        }
        String[] next = SPACE.split(text.substring(end + 2, Math.min(text.length(), end + 50)), 6);
        for (int i = 0; i < Math.min(4, next.length); i++) {
            String word = next[i].toLowerCase(Locale.ROOT).replaceAll("[,.].*", "");
            if ((i == 0 && word.equals("who")) || WORDS.is("role", word)) {
                return true;
            }
            if (!next[i].equals(word)) {
                return false;
            }
        }
        return false;
    }

    private static boolean isOrganisation(String name) {
        String[] words = SPACE.split(name);
        String last = words[words.length - 1].toLowerCase(Locale.ROOT);
        String first = words[0].toLowerCase(Locale.ROOT);
        boolean linked = name.contains(" of ") || name.contains(" for ");
        return words.length > 1 && (WORDS.is("organisation", last) || (linked && WORDS.is("organisation", first)));
    }

    private int endBefore(int start) {
        int end = start;
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return end;
    }

    private String wordBefore(int start) {
        int end = endBefore(start);
        int from = end;
        while (from > 0 && (Character.isLetter(text.charAt(from - 1)) || text.charAt(from - 1) == '-')) {
            from--;
        }
        return text.substring(from, end).toLowerCase(Locale.ROOT);
    }

    private String wordAfter(int end) {
        int from = end;
        while (from < text.length() && text.charAt(from) == ' ') {
            from++;
        }
        int to = from;
        while (to < text.length() && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to).toLowerCase(Locale.ROOT);
    }
}
