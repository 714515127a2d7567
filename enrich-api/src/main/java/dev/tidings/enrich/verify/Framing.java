// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.verify;

import dev.tidings.core.model.Span;
import dev.tidings.enrich.extract.Stance;
import dev.tidings.enrich.extract.Stances;
import dev.tidings.enrich.internal.Lexicon;
import dev.tidings.enrich.internal.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether the source stands for what a claim takes from it: words that the source denies, doubts, puts under a condition or
 * has somebody else say are no statement of its own, however exactly they are repeated.
 */
final class Framing {
    private static final Pattern CLAUSE_ENDS = Pattern.compile("[,;:，；：]|\\b(?:and|but|or|while)\\b");
    private static final Pattern CONDITION = Pattern.compile(
            "(?i)(?:\\b(?:if|whether|unless|in case|lest|as though|as if|supposing)\\b|如果|假如|倘若|要是|若(?!干)|是否|除非)[^,，]*$");
    private static final Pattern NOT_THAT = Pattern.compile(
            "(?i)\\b(?:not|n['’]t|never|no longer|nobody|no one|none|hardly)\\b[^,;]*\\b(?:that|believes?|thinks?|expects?|proof|evidence|signs?)\\s*$");
    private static final Pattern FALSE_AFTER = Pattern.compile(
            "(?i)^\\s*[\"”’]?\\s*(?:(?:is|are|was|were|has been|have been)\\b|(?:的|一说|之说|一事|系|纯属|为|并|不))");
    private static final Pattern SPEAKS_OF_LATER = Pattern.compile(
            "(?i)\\b(?:will|would|shall|to|plans?|planned|aims?|hopes?|intends?|expects?|expected|set|due|going|may|might|could|can|should|must|proposes?|wants?|seeks?|soon|next|tomorrow|scheduled|likely|forecasts?|predicts?|pledges?|promises?|vows?)\\b|['’]ll\\b|将|會|会|预计|計劃|计划|拟|有望|未来|可能|明年|即将");
    private static final Pattern ENDS = Pattern.compile("[.!?。！？][\"”’」』]?\\s*[\"“‘「『]?\\s*$");
    private static final Pattern OVER = Pattern.compile("^[.!?。！？]");
    private static final Set<String> LATER = Set.of("will", "shall", "would");
    private static final int LATER_NEAR = 3;
    /** Of the words that tell something. */
    private static final double UNBACKED = 0.3;
    /** So few telling words leave no room for loose wording. */
    private static final int SHORT = 5;

    private Framing() {}

    /** The claim's words stand in a row from one source word to another. */
    static List<Conflict> ofCopy(String claim, SourceText source, int first, int last) {
        int sentence = source.sentenceOf(first);
        Span whole = source.sentence(sentence);
        String before = source.text(whole.start(), source.word(first).start());
        String after =
                source.text(source.word(last).end(), Math.max(source.word(last).end(), whole.end()));
        boolean opens = before.chars().noneMatch(Character::isLetterOrDigit)
                || ENDS.matcher(before).find();
        boolean ends = after.chars().noneMatch(Character::isLetterOrDigit)
                || OVER.matcher(after).find();
        List<Conflict> found = new ArrayList<>();
        if (opens && ends) {
            if (source.takenBack(source.sentenceOf(last))) {
                deniedAfter(source.stance(sentence), stance(claim), found);
            }
            return found;
        }
        frame(claim, stance(claim), source, first, last, found);
        return found;
    }

    /** The claim sentence is laid over the source. */
    static List<Conflict> of(String claim, Alignment alignment) {
        List<Conflict> found = new ArrayList<>();
        int first = alignment.firstPartner();
        if (first < 0) {
            return found;
        }
        SourceText source = alignment.source();
        int main = mainSentence(alignment);
        int from = -1;
        int to = -1;
        for (int i = 0; i < alignment.claim().size(); i++) {
            int partner = alignment.partner(i);
            if (partner >= 0 && source.sentenceOf(partner) == main) {
                from = from < 0 ? partner : from;
                to = partner;
            }
        }
        Stance mine = stance(claim);
        frame(claim, mine, source, from, to, found);
        speaker(mine, source, main, found);
        later(claim, alignment, found);
        unbacked(alignment, found);
        return found;
    }

    private static void frame(String claim, Stance mine, SourceText source, int first, int last, List<Conflict> found) {
        int sentence = source.sentenceOf(first);
        Stance theirs = source.stance(sentence);
        Span whole = source.sentence(sentence);
        String before = source.text(whole.start(), source.word(first).start());
        String after =
                source.text(source.word(last).end(), Math.max(source.word(last).end(), whole.end()));
        String tail = lastClause(before);
        boolean denies = mine.kind() == Stance.Kind.DENIED || negated(claim);
        if (!denies) {
            if (Stances.denies(tail) || (FALSE_AFTER.matcher(after).find() && Stances.denies(lastOf(before) + after))) {
                found.add(new Conflict(Conflict.Kind.REPORTED, "the source denies this, or says that somebody does"));
                return;
            }
            if (NOT_THAT.matcher(tail).find()) {
                found.add(new Conflict(Conflict.Kind.REPORTED, "the source says '" + tail.strip() + "' before it"));
                return;
            }
            deniedAfter(theirs, mine, found);
            if (theirs.kind() == Stance.Kind.DENIED && mine.kind() == Stance.Kind.ATTRIBUTED) {
                found.add(new Conflict(Conflict.Kind.FRAME, "the source speaks of a denial, the claim of none"));
            }
        }
        if (mine.kind() != Stance.Kind.ASSERTED) {
            return;
        }
        if (CONDITION.matcher(tail).find() && !CONDITION.matcher(claim).find()) {
            found.add(new Conflict(Conflict.Kind.FRAME, "the source says it under a condition"));
        } else if (theirs.kind() == Stance.Kind.RUMOUR && theirs.speaker().isEmpty()) {
            found.add(new Conflict(Conflict.Kind.FRAME, "the source reports it as talk, the claim as a fact"));
        } else if (theirs.kind() == Stance.Kind.HEDGED && Stances.doubts(tail)) {
            found.add(new Conflict(Conflict.Kind.FRAME, "the source leaves it open, the claim does not"));
        } else if (theirs.speaker().isPresent() && quoted(source, whole, first, last) && !quotes(claim)) {
            found.add(new Conflict(
                    Conflict.Kind.FRAME, "the source quotes somebody with it, the claim says it in its own voice"));
        }
    }

    /** Within quotation marks that the sentence itself opens and closes. */
    private static boolean quoted(SourceText source, Span sentence, int first, int last) {
        return Stances.quoted(
                source.text(sentence.start(), sentence.end()),
                new Span(
                        source.word(first).start() - sentence.start(),
                        source.word(last).end() - sentence.start()));
    }

    private static void deniedAfter(Stance theirs, Stance mine, List<Conflict> found) {
        if (theirs.kind() == Stance.Kind.DENIED && !theirs.standsAlone() && mine.kind() != Stance.Kind.DENIED) {
            found.add(new Conflict(Conflict.Kind.FRAME, "the next sentence of the source denies it"));
        }
    }

    /** Somebody else says it in the source. */
    private static void speaker(Stance mine, SourceText source, int sentence, List<Conflict> found) {
        Stance theirs = source.stance(sentence);
        if (mine.speaker().isEmpty() || theirs.speaker().isEmpty()) {
            return;
        }
        String claimed = mine.speaker().get().toLowerCase(Locale.ROOT);
        Span span = source.sentence(sentence);
        String whole = source.text(span.start(), span.end()).toLowerCase(Locale.ROOT);
        boolean han = claimed.codePoints().anyMatch(Character::isIdeographic);
        boolean stands = han ? sharesTwo(claimed, whole) : sharesWord(claimed, whole);
        if (!stands) {
            found.add(new Conflict(
                    Conflict.Kind.FRAME,
                    "the claim gives the words to '" + mine.speaker().get() + "', the source to '"
                            + theirs.speaker().get() + "'"));
        }
    }

    private static boolean sharesWord(String speaker, String sentence) {
        Set<String> there = new HashSet<>(List.of(sentence.split("[^\\p{L}\\p{N}]+")));
        for (String word : speaker.split("[^\\p{L}\\p{N}]+")) {
            if (word.length() > 1 && !Lexicon.shared().isStop(word) && there.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean sharesTwo(String speaker, String sentence) {
        for (int i = 0; i + 2 <= speaker.length(); i++) {
            if (sentence.contains(speaker.substring(i, i + 2))) {
                return true;
            }
        }
        return speaker.length() < 2;
    }

    /** What is to come in the source is so in the claim. */
    private static void later(String claim, Alignment alignment, List<Conflict> found) {
        if (SPEAKS_OF_LATER.matcher(claim).find()) {
            return;
        }
        SourceText source = alignment.source();
        for (int i = 1; i < alignment.claim().size(); i++) {
            int before = alignment.partner(i - 1);
            int after = alignment.partner(i);
            for (int k = before + 1; before >= 0 && k < after && after - before <= LATER_NEAR; k++) {
                if (LATER.contains(source.word(k).word())) {
                    found.add(new Conflict(
                            Conflict.Kind.FRAME,
                            "the source says '" + source.word(k).word() + "' here, the claim that it is so"));
                    return;
                }
            }
        }
    }

    /** So much of a short claim is nowhere in the source, not even in related words, that it says something else. */
    private static void unbacked(Alignment alignment, List<Conflict> found) {
        SourceText source = alignment.source();
        long telling = alignment.claim().stream()
                .filter(t -> !Lexicon.shared().isStop(t.word()))
                .count();
        double content = 0;
        double foreign = 0;
        String example = "";
        for (int i = 0; i < alignment.claim().size(); i++) {
            Term t = alignment.claim().get(i);
            if (Lexicon.shared().isStop(t.word())) {
                continue;
            }
            content++;
            boolean missing = !alignment.aligned(i)
                    && !t.isNumber()
                    && !(telling <= SHORT ? near(t, alignment) : anywhere(t, source));
            if (missing) {
                foreign++;
                example = example.isEmpty() ? t.word() : example;
            }
        }
        if (foreign > UNBACKED * content) {
            found.add(new Conflict(Conflict.Kind.FRAME, "the source has nothing like '" + example + "' here"));
        }
    }

    /** The word, or one that may stand for it, in the sentences of the span and those beside them. */
    private static boolean near(Term t, Alignment alignment) {
        SourceText source = alignment.source();
        int from = Math.max(0, source.sentenceOf(alignment.firstPartner()) - 1);
        int to = source.sentenceOf(alignment.lastPartner()) + 1;
        Set<String> keys = new HashSet<>(source.companions(t));
        source.kin().of(t.word()).forEach((key, kin) -> {
            if (kin >= Kin.REPLACES) {
                keys.add(key);
            }
        });
        return keys.stream()
                .flatMap(key -> source.places(key).stream())
                .anyMatch(place -> source.sentenceOf(place) >= from && source.sentenceOf(place) <= to);
    }

    private static boolean anywhere(Term t, SourceText source) {
        return source.knows(t) || source.kin().of(t.word()).values().stream().anyMatch(kin -> kin >= Kin.REPLACES);
    }

    private static int mainSentence(Alignment alignment) {
        int[] counts = new int[alignment.source().sentenceCount()];
        int best = alignment.source().sentenceOf(alignment.firstPartner());
        for (int i = 0; i < alignment.claim().size(); i++) {
            if (alignment.aligned(i)) {
                int s = alignment.source().sentenceOf(alignment.partner(i));
                counts[s]++;
                best = counts[s] > counts[best] ? s : best;
            }
        }
        return best;
    }

    private static boolean negated(String claim) {
        for (String word : claim.toLowerCase(Locale.ROOT).replace('’', '\'').split("[^\\p{L}']+")) {
            if (Lexicon.shared().isNegation(word)) {
                return true;
            }
        }
        return claim.codePoints().anyMatch(c -> "不没未無无非否".indexOf(c) >= 0);
    }

    private static boolean quotes(String claim) {
        return claim.chars().anyMatch(c -> "\"“”「『«‘".indexOf(c) >= 0);
    }

    private static String lastClause(String before) {
        String[] parts = CLAUSE_ENDS.split(before);
        return parts.length == 0
                        || CLAUSE_ENDS.matcher(before.strip()).replaceAll("").isBlank()
                ? ""
                : parts[parts.length - 1];
    }

    private static String lastOf(String before) {
        return before.length() > 40 ? before.substring(before.length() - 40) : before;
    }

    private static Stance stance(String claim) {
        return Stances.of(claim, List.of(new Span(0, claim.length()))).get(0);
    }
}
