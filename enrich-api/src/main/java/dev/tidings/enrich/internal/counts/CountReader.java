// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.internal.counts;

import dev.tidings.enrich.internal.Lexicon;
import dev.tidings.enrich.internal.Term;
import dev.tidings.enrich.internal.Terms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the numbers of a sentence whose dates were blanked out. */
final class CountReader {
    private static final Pattern MULTIPLE = Pattern.compile("hundred|thousand|million|billion|trillion|dozen");
    private static final Pattern RANGE = Pattern.compile("\\s*(?:to|-|–|—|~|至|到)\\s*");
    private static final Pattern FORMER = Pattern.compile(
            "(?i)\\b(?:from|instead of|rather than)\\s+" + Fate.HEDGES
                    + "$|从\\s*$|\\b(?:earlier|previously|initially|originally|first)\\b[^.;]{0,60}$|(?:此前|早前|最初|原先)[^。；]{0,20}$");
    private static final Pattern PART = Pattern.compile(
            "(?i)\\b(?:including|among (?:them|the (?:dead|victims|injured))|of (?:whom|them|these|those))\\b[^.;]{0,60}$"
                    + "|(?:\\d|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|some|most|half))\\s+of\\s+(?:the |its |their )?"
                    + Fate.HEDGES + "$|(?:其中|包括|含)[^。；;]{0,12}$");
    private static final Pattern MORE = Pattern.compile(
            "(?i)\\b(?:another|additional|further|other)\\s+" + Fate.HEDGES + "$|(?:另有|另外|另|又有|再有|新增)[^。；;，,]{0,8}$");
    private static final Pattern MORE_AFTER = Pattern.compile("(?i)^\\s+(?:more|others?|additional|further)\\b");
    private static final Pattern CLAUSE = Pattern.compile("[,;:.!?()，。；：、！？（）]");
    private static final Pattern PLACE = Pattern.compile(
            "\\b(?:in|at|near|across|around|off|outside)\\s+(?:the\\s+)?(\\p{Lu}[\\p{L}'’-]*(?:\\s+\\p{Lu}[\\p{L}'’-]*)*)");
    private static final Pattern HAN_PLACE = Pattern.compile(
            "在([\\p{IsHan}]{2,8}?)(?:造成|已|共|有|发生|导致|致)[\\p{IsHan}]{0,6}$|(?:^|[，,；;。、：])((?:(?!造成|导致|致|夺走|夺去)[\\p{IsHan}]){2,6}?)(?:共有|已有|有|共|已|至少|约)?$");
    private static final Pattern WITHIN = Pattern.compile(".*[中后里内]");
    private static final int PHRASE = 4;

    private final String text;
    private final List<Term> terms;
    private final List<Count> found = new ArrayList<>();

    CountReader(String text) {
        this.text = text;
        this.terms = Terms.of(text);
    }

    List<Count> read() {
        Fate previous = Fate.NONE;
        for (int i = 0; i < terms.size(); i++) {
            if (terms.get(i).isNumber()) {
                int last = i;
                double value = terms.get(i).value();
                if (i + 1 < terms.size()
                        && MULTIPLE.matcher(terms.get(i + 1).word()).matches()
                        && terms.get(i + 1).isNumber()) {
                    value *= terms.get(++last).value();
                }
                int upper = rangeEnd(last);
                if (upper > 0) {
                    previous = add(i, upper, terms.get(upper).value(), value, previous);
                    last = upper;
                } else {
                    previous = add(i, last, value, value, previous);
                }
                i = last;
            }
        }
        return found;
    }

    /** The index of the number that ends a range such as 15 to 20; 0 when there is none. */
    private int rangeEnd(int i) {
        int end = terms.get(i).end();
        for (int k = i + 1; k < Math.min(terms.size(), i + 3); k++) {
            if (terms.get(k).isNumber()) {
                boolean to =
                        RANGE.matcher(text.substring(end, terms.get(k).start())).matches();
                boolean rises = terms.get(k).value() > terms.get(i).value();
                return to
                                && rises
                                && !FORMER.matcher(
                                                text.substring(0, terms.get(i).start()))
                                        .find()
                        ? k
                        : 0;
            }
        }
        return 0;
    }

    private Fate add(int first, int last, double value, double from, Fate previous) {
        Term number = terms.get(last);
        int start = terms.get(first).start();
        String before = text.substring(0, start);
        String after = after(last);
        String word = text.substring(start, number.end());
        boolean han = !after.isEmpty()
                && Terms.isHan(after.strip().isEmpty() ? ' ' : after.strip().charAt(0));
        Fate fate = number.unit().isEmpty() ? Fate.of(before, han ? after.strip() : after, han) : Fate.NONE;
        String thing = thing(last);
        if (year(number, fate)) {
            return previous;
        }
        Exactness exactness = from < value
                ? Exactness.between(from, value)
                : Exactness.of(value, word.toLowerCase(Locale.ROOT), before, after);
        boolean more = (MORE.matcher(before).find() || MORE_AFTER.matcher(after).find())
                && (fate == Fate.NONE || previous == Fate.NONE || fate == previous);
        if (more && fate != Fate.NONE) {
            found.replaceAll(c -> c.fate() == fate ? c.asPart() : c);
        }
        boolean whole =
                !more && !FORMER.matcher(before).find() && !PART.matcher(before).find();
        List<Term> phrase = fate == Fate.NONE ? List.of() : phrase(fate, han ? after.strip() : after, han);
        String subject = fate == Fate.NONE ? thing : fate.subject(Group.text(phrase), han);
        boolean name = first > 0
                && terms.get(first - 1).capital()
                && !terms.get(first - 1).opens();
        found.add(new Count(
                start,
                number.end(),
                word,
                exactness,
                number.unit(),
                thing,
                fate,
                Group.of(phrase),
                subject,
                words(phrase, thing, fate),
                place(before, after, han),
                whole,
                name));
        return fate == Fate.NONE ? previous : fate;
    }

    /** What follows up to the next number or the end of the clause. */
    private String after(int i) {
        int from = terms.get(i).end();
        int to = text.length();
        for (int k = i + 1; k < terms.size(); k++) {
            if (terms.get(k).isNumber() || CLAUSE.matcher(terms.get(k).word()).matches()) {
                to = terms.get(k).start();
                break;
            }
        }
        return text.substring(from, to);
    }

    /** The words between the number and what befell those counted; where that stands before, the next few. */
    private static List<Term> phrase(Fate fate, String after, boolean han) {
        String phrase = fate.phrase(after, han);
        List<Term> read = Terms.of(phrase);
        return han ? read : read.subList(0, Math.min(read.size(), PHRASE));
    }

    private static Set<String> words(List<Term> phrase, String thing, Fate fate) {
        Set<String> words = new HashSet<>();
        Term before = null;
        for (Term t : phrase) {
            words.add(t.key());
            if (before != null && t.kind() == Term.Kind.HAN) {
                words.add(before.key() + t.key());
            }
            before = t;
        }
        if (fate == Fate.NONE) {
            words.add(thing);
        }
        return words;
    }

    private static String place(String before, String after, boolean han) {
        if (!han) {
            Matcher m = PLACE.matcher(after);
            return m.find() ? m.group(1) : "";
        }
        Matcher m = HAN_PLACE.matcher(before);
        if (!m.find()) {
            return "";
        }
        String place = m.group(1) == null ? m.group(2) : m.group(1);
        return WITHIN.matcher(place).matches() ? "" : place;
    }

    private static boolean year(Term number, Fate fate) {
        return fate == Fate.NONE
                && number.unit().isEmpty()
                && number.value() >= 1800
                && number.value() < 2200
                && number.value() == Math.rint(number.value())
                && !number.word().contains(",");
    }

    /** What is counted: the content words right after the number, else the unit; empty for none. */
    private String thing(int i) {
        StringBuilder thing = new StringBuilder();
        int taken = 0;
        for (int k = i + 1; k < terms.size() && k <= i + 4 && taken < 2; k++) {
            Term t = terms.get(k);
            if (t.isMark() || t.isNumber() || Lexicon.shared().isStop(t.word())) {
                if (t.kind() == Term.Kind.HAN && thing.isEmpty()) {
                    continue;
                }
                break;
            }
            thing.append(t.kind() == Term.Kind.HAN || thing.isEmpty() ? "" : " ")
                    .append(t.word());
            taken++;
        }
        if (thing.isEmpty()) {
            return terms.get(i).unit();
        }
        boolean date = thing.toString()
                .matches(
                        "(?i)january|february|march|april|may|june|july|august|september|october|november|december|月.*|日.*|号.*|pm|am");
        return date ? "" : thing.toString();
    }
}
