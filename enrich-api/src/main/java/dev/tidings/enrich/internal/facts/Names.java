// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.internal.facts;

import dev.tidings.core.time.MonthsAndWeekdays;
import dev.tidings.enrich.internal.Lexicon;
import dev.tidings.enrich.internal.Thesaurus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The names of a claim, looked up in a source of another language: by their letters without diacritics, by a spelling
 * near enough, or by the table of names that languages write differently.
 */
public final class Names {
    /** What came of one name. */
    public enum Outcome {
        /** The source has it. */
        FOUND,
        /** It cannot be told: another script, an abbreviation, a word that may be translated. */
        OPEN,
        /** The source would have it. */
        ABSENT
    }

    /**
     * A name of the claim.
     *
     * @param text as the claim has it; empty for a name of the table in a script that does not part words
     * @param outcome what came of it
     * @param place its offset in the source, or that of a part of it; -1 where the source does not have it
     */
    public record Name(String text, Outcome outcome, int place) {}

    private static final int PERSON = 2;

    private final Map<String, Integer> words = new HashMap<>();
    private final Map<Integer, Integer> known;
    private final boolean latin;

    /** Reads a source once. */
    public Names(String source) {
        int letters = 0;
        int ofLatin = 0;
        for (Token token : Token.of(Plain.halfWidth(source), Notation.of(""))) {
            if (token.isWord()) {
                words.putIfAbsent(token.fold().replace(".", ""), token.start());
            }
            boolean letter = token.isWord() || token.kind() == Token.Kind.JOINED;
            letters += letter ? token.end() - token.start() : 0;
            ofLatin += letter && token.fold().charAt(0) < 0x250 ? token.end() - token.start() : 0;
        }
        this.latin = ofLatin * 2 > letters;
        this.known = NameTable.shared().in(source);
    }

    /** The names of a claim that can be seen, each with what came of it. */
    public List<Name> of(String claim, String language) {
        List<Name> found = new ArrayList<>();
        List<Token> tokens = Token.of(Plain.halfWidth(claim), Notation.of(language));
        Set<Integer> named = NameTable.shared().in(claim).keySet();
        List<Token> group = new ArrayList<>();
        for (int i = 0; i <= tokens.size(); i++) {
            boolean part = i < tokens.size() && tokens.get(i).capital() && !calendar(tokens.get(i), language);
            if (part) {
                group.add(tokens.get(i));
            } else if (!group.isEmpty()) {
                boolean opens = opens(tokens, i - group.size());
                judge(group, opens, language, named).ifPresent(found::add);
                group.clear();
            }
        }
        if (language.equals("zh") || language.equals("ja") || language.equals("ko")) {
            named.stream()
                    .filter(n -> found.stream()
                            .noneMatch(f -> NameTable.shared()
                                    .find(f.text())
                                    .filter(n::equals)
                                    .isPresent()))
                    .forEach(n -> found.add(listed("", n, named)));
        }
        return found;
    }

    private java.util.Optional<Name> judge(List<Token> group, boolean opens, String language, Set<Integer> named) {
        String whole = String.join(" ", group.stream().map(Token::shown).toList());
        java.util.Optional<Integer> inTable = NameTable.shared().find(whole);
        for (int k = 0; inTable.isEmpty() && k < group.size(); k++) {
            inTable = NameTable.shared().find(group.get(k).fold());
        }
        List<Token> telling = new ArrayList<>(group);
        boolean first = opens && place(bare(group.get(0))) < 0;
        if (first && (group.size() == 1 || common(group.get(0), language))) {
            telling.remove(0);
        }
        int place = -1;
        boolean foreign = false;
        int unheard = 0;
        for (Token token : telling) {
            int at = place(bare(token));
            place = Math.max(place, at);
            boolean open = at >= 0
                    || NameTable.shared().find(token.fold()).isPresent()
                    || abbreviation(token)
                    || common(token, language);
            foreign |= !open;
            unheard += at < 0 ? 1 : 0;
        }
        if (inTable.isPresent()) {
            Name name = listed(whole, inTable.get(), named);
            return java.util.Optional.of(
                    place >= 0 && name.outcome() != Outcome.FOUND ? new Name(whole, Outcome.FOUND, place) : name);
        }
        if (telling.isEmpty()) {
            return java.util.Optional.empty();
        }
        boolean english = language.equals("en");
        boolean comparable = latin && !language.equals("de");
        boolean person = telling.size() >= PERSON && unheard == telling.size();
        Outcome outcome = foreign && comparable && (english || person)
                ? Outcome.ABSENT
                : place >= 0 && !foreign ? Outcome.FOUND : Outcome.OPEN;
        return java.util.Optional.of(new Name(whole, outcome, place));
    }

    private static String bare(Token token) {
        return token.fold().replace(".", "");
    }

    /** A name of the table: another of its kind in the source, that the claim does not have, speaks against it. */
    private Name listed(String shown, int name, Set<Integer> named) {
        Integer place = known.get(name);
        if (place != null) {
            return new Name(shown, Outcome.FOUND, place);
        }
        String kind = NameTable.shared().kind(name);
        boolean rival = !kind.equals("org")
                && known.keySet().stream()
                        .anyMatch(n -> NameTable.shared().kind(n).equals(kind) && !named.contains(n));
        return new Name(shown, rival ? Outcome.ABSENT : Outcome.OPEN, -1);
    }

    /** Where the source has the word, or one written nearly like it; -1 for nowhere. */
    private int place(String fold) {
        Integer at = words.get(fold);
        if (at == null && fold.length() > 3) {
            for (Map.Entry<String, Integer> word : words.entrySet()) {
                if (near(fold, word.getKey())) {
                    return word.getValue();
                }
            }
        }
        return at == null ? -1 : at;
    }

    /** Declined, or in the spelling of another language: the same beginning, a letter or two apart. */
    private static boolean near(String a, String b) {
        int least = Math.min(a.length(), b.length());
        if (least < 4 || a.charAt(0) != b.charAt(0) || Math.abs(a.length() - b.length()) > 2) {
            return false;
        }
        String x = transcribed(a);
        String y = transcribed(b);
        return x.equals(y)
                || (least > 4 && (x.startsWith(y) || y.startsWith(x)))
                || distance(x, y) <= (least > 6 ? 2 : 1);
    }

    private static String transcribed(String word) {
        return word.replace("ue", "u")
                .replace("oe", "o")
                .replace("ae", "a")
                .replace("sch", "sh")
                .replace("tch", "ch");
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int change = corner + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
                corner = above;
            }
        }
        return row[b.length()];
    }

    /** A word that any translation may use; for other languages than English nobody knows. */
    private static boolean common(Token token, String language) {
        String word = token.fold();
        if (!language.equals("en")) {
            return false;
        }
        return word.length() < 3
                || Lexicon.shared().isStop(word)
                || Thesaurus.shared().commonness(word) >= 0;
    }

    private static boolean abbreviation(Token token) {
        String letters = token.shown().replace(".", "");
        return letters.length() < 3 || (letters.length() < 6 && letters.equals(letters.toUpperCase(Locale.ROOT)));
    }

    private static boolean calendar(Token token, String language) {
        Locale locale = Locale.forLanguageTag(language);
        return token.fold().length() > 2
                && (MonthsAndWeekdays.month(token.fold(), locale).isPresent()
                        || MonthsAndWeekdays.weekday(token.fold(), locale).isPresent());
    }

    private static boolean opens(List<Token> tokens, int first) {
        return first == 0
                || new HashSet<>(List.of(".", "!", "?", "\"", "“", "«", "„", ":"))
                        .contains(tokens.get(first - 1).fold());
    }
}
