// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.internal.facts;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds numbers with their magnitudes and units. */
final class AmountReader {
    private static final Set<String> LINKS = Set.of("de", "d", "di", "do", "of", "des", "'", "’");
    private static final Set<String> ORDINAL =
            Set.of("st", "nd", "rd", "th", "er", "re", "e", "eme", "o", "a", "º", "ª");
    private static final Set<String> ABOUT = Set.of(
            "about",
            "around",
            "nearly",
            "almost",
            "roughly",
            "some",
            "approximately",
            "environ",
            "pres",
            "quelque",
            "presque",
            "etwa",
            "rund",
            "fast",
            "knapp",
            "gut",
            "circa",
            "ca",
            "cerca",
            "casi",
            "unos",
            "unas",
            "alrededor",
            "aproximadamente",
            "quasi",
            "ongeveer",
            "bijna",
            "over",
            "more",
            "uber",
            "plus",
            "mas",
            "piu");
    private static final String ABOUT_JOINED = "约約近逾超余餘多";
    private static final String COUNTERS = "名人个個家次位件条條项項款台辆輛倍座所艘架株头頭匹部套社校隻只枚张張国國つ";
    private static final String SMALL_ABBREVIATIONS = " mio mrd tsd md mds mill mln mld bn mn tys млн млрд тыс ";
    private static final Pattern PERCENT_HAN = Pattern.compile("百分之([〇零一二三四五六七八九十百两]+|\\d+(?:\\.\\d+)?)");
    private static final Pattern RANGE =
            Pattern.compile("\\s*(?:-|–|—|~|〜|à|a|to|bis|y|e|et|and|und|o|ou|or|至|到|から)\\s*", Pattern.CASE_INSENSITIVE);

    private final String text;
    private final String language;
    private final List<Token> tokens;
    private final BitSet taken;
    private final Notation notation;
    private final QuantityWords words;
    private final List<Amount> amounts = new ArrayList<>();
    private double factor;

    AmountReader(String text, String language, List<Token> tokens, BitSet taken, Notation notation) {
        this.text = text;
        this.language = language;
        this.tokens = tokens;
        this.taken = taken;
        this.notation = notation;
        this.words = QuantityWords.of(language);
    }

    List<Amount> read() {
        double before = 1;
        int i = 0;
        while (i < tokens.size()) {
            int known = amounts.size();
            factor = 1;
            int next = taken.get(tokens.get(i).start()) ? i + 1 : amount(i);
            if (amounts.size() > known) {
                if (known > 0) {
                    inherit(known - 1, before);
                }
                before = factor;
            }
            i = Math.max(i + 1, next);
        }
        return amounts;
    }

    /** "3 to 5 million euros": the first may be millions of euros too. */
    private void inherit(int first, double ownFactor) {
        Amount a = amounts.get(first);
        Amount b = amounts.get(first + 1);
        if (ownFactor == 1
                && a.end() <= b.start()
                && RANGE.matcher(text.substring(a.end(), b.start())).matches()
                && (a.unit().isEmpty() || a.unit().equals(b.unit()))) {
            List<Double> values = new ArrayList<>(a.values());
            if (factor != 1) {
                a.values().forEach(v -> values.add(v * factor));
            }
            amounts.set(first, new Amount(a.start(), a.end(), values, b.unit(), a.firm(), a.about()));
        }
    }

    private int amount(int i) {
        Token token = tokens.get(i);
        if (token.isDigits()) {
            return partOfName(token) ? i + 1 : digits(i);
        }
        if (token.isWord()) {
            return spelled(i);
        }
        return token.kind() == Token.Kind.JOINED && HanNumber.is(token.shown().charAt(0)) ? han(i) : i + 1;
    }

    private boolean partOfName(Token token) {
        int at = token.start();
        if (at == 0) {
            return false;
        }
        char before = text.charAt(at - 1);
        if (Character.isLetter(before) && !Plain.joined(before)) {
            return true;
        }
        return before == '-' && at > 1 && Character.isUpperCase(text.charAt(at - 2));
    }

    private int digits(int i) {
        List<Double> values = notation.read(tokens.get(i).shown());
        if (values.isEmpty()) {
            return i + 1;
        }
        int next = i + 1;
        boolean ordinal = next < tokens.size()
                && tokens.get(next).start() == tokens.get(i).end()
                && ORDINAL.contains(tokens.get(next).fold());
        boolean counted = tokens.get(i).start() > 0 && text.charAt(tokens.get(i).start() - 1) == '第';
        return finish(i, ordinal ? next + 1 : next, values, !ordinal && !counted);
    }

    /** Reads magnitudes and unit from a token on, and keeps the amount. */
    private int finish(int first, int from, List<Double> values, boolean firm) {
        int at = from;
        double extra = 0;
        while (at < tokens.size()) {
            int here =
                    is(at, "-") && at + 1 < tokens.size() && tokens.get(at + 1).isWord() ? at + 1 : at;
            double magnitude = magnitude(here, at == from);
            if (magnitude == 0) {
                break;
            }
            factor *= magnitude;
            at = here + 1;
            if (is(at, ".")
                    && SMALL_ABBREVIATIONS.contains(" " + tokens.get(here).fold() + " ")) {
                at++;
            }
        }
        if (factor > 1 && at < tokens.size() && joined(at - 1) && tokens.get(at).isDigits()) {
            List<Double> rest = notation.read(tokens.get(at).shown());
            double smaller = 1;
            int after = at + 1;
            while (after < tokens.size() && magnitude(after, false) > 0) {
                smaller *= magnitude(after, false);
                after++;
            }
            if (!rest.isEmpty() && rest.get(0) * smaller < factor) {
                extra = rest.get(0) * smaller;
                at = after;
            }
        }
        double times = factor;
        double plus = extra;
        List<Double> scaled =
                new ArrayList<>(values.stream().map(v -> v * times + plus).toList());
        Optional<QuantityWords.Joined> unit = unitAfter(at);
        String name =
                unit.map(QuantityWords.Joined::unit).or(() -> unitBefore(first)).orElse("");
        boolean joined = unit.isPresent() && joined(at);
        int end = joined || unit.isEmpty() ? at : unit.get().end();
        if (name.equals("tenth")) {
            scaled.replaceAll(v -> v * 10);
            name = "%";
        }
        int last = joined ? unit.get().end() : tokens.get(end - 1).end();
        amounts.add(new Amount(tokens.get(first).start(), last, scaled, name, firm || factor > 1, about(first)));
        int next = end;
        while (next < tokens.size() && tokens.get(next).start() < last) {
            next++;
        }
        return next;
    }

    private double magnitude(int at, boolean first) {
        if (at >= tokens.size()) {
            return 0;
        }
        Token token = tokens.get(at);
        if (token.kind() == Token.Kind.JOINED) {
            boolean unit = words.joinedUnit(text, token.start())
                    .filter(u -> u.end() - token.start() > 1)
                    .isPresent();
            return unit ? 0 : HanNumber.magnitude(token.shown().charAt(0), language);
        }
        if (!token.isWord()) {
            return 0;
        }
        if (token.fold().length() == 1) {
            boolean adjacent = first && at > 0 && tokens.get(at - 1).end() == token.start();
            boolean money =
                    at + 1 < tokens.size() && "€$£".contains(tokens.get(at + 1).fold());
            boolean may = language.equals("en") ? adjacent : token.capital() && money;
            return may ? words.magnitude(token.fold()).orElse(0.0) : 0;
        }
        return words.magnitude(token.fold()).orElse(0.0);
    }

    private Optional<QuantityWords.Joined> unitAfter(int at) {
        if (at >= tokens.size()) {
            return Optional.empty();
        }
        if (joined(at)) {
            return words.joinedUnit(text, tokens.get(at).start())
                    .filter(u -> !u.unit().equals("tenth")
                            || u.end() >= text.length()
                            || "为立员功果本长長都品熟".indexOf(text.charAt(u.end())) < 0);
        }
        int from = at;
        while (from < tokens.size()
                && from < at + 2
                && LINKS.contains(tokens.get(from).fold())) {
            from++;
        }
        if (is(from, "-")) {
            from++;
        }
        return words.unit(tokens, from);
    }

    private Optional<String> unitBefore(int first) {
        if (first == 0) {
            return Optional.empty();
        }
        Token before = tokens.get(first - 1);
        if (before.kind() == Token.Kind.SIGN && "$€£¥₹₩₽".contains(before.fold())) {
            Optional<String> whole = first > 1 && tokens.get(first - 2).end() == before.start()
                    ? words.unit(tokens.get(first - 2).fold() + before.fold())
                    : Optional.empty();
            return whole.or(() -> words.unit(before.fold()));
        }
        boolean code = before.isWord()
                && before.shown().length() == 3
                && before.shown().chars().allMatch(Character::isUpperCase);
        return code ? words.unit(before.fold()) : Optional.empty();
    }

    private boolean about(int first) {
        for (int k = Math.max(0, first - 3); k < first; k++) {
            if (ABOUT.contains(tokens.get(k).fold())
                    || (joined(k) && ABOUT_JOINED.contains(tokens.get(k).shown()))) {
                return true;
            }
        }
        return false;
    }

    private int spelled(int i) {
        Token token = tokens.get(i);
        Optional<Double> known = words.number(token.fold()).or(() -> germanCompound(token.fold()));
        if (known.isEmpty()) {
            Optional<Double> magnitude =
                    words.magnitude(token.fold()).filter(m -> token.fold().length() > 2);
            boolean one = i > 0 && Set.of("a", "an").contains(tokens.get(i - 1).fold()) && language.equals("en");
            return magnitude.isEmpty() ? i + 1 : finish(i, one ? i : i + 1, List.of(one ? 1 : magnitude.get()), one);
        }
        double value = known.get();
        int next = i + 1;
        int link = next + (is(next, "-") || Set.of("y", "et", "e").contains(fold(next)) ? 1 : 0);
        Optional<Double> ones = words.number(fold(link));
        if (value == 4 && fold(link).startsWith("vingt")) {
            value = 80;
            next = link + 1;
            link = next + (is(next, "-") ? 1 : 0);
            ones = words.number(fold(link));
        }
        if (value >= 20
                && value < 100
                && link > next
                && ones.filter(o -> o >= 1 && o < 20).isPresent()) {
            value += ones.get();
            next = link + 1;
        }
        if (value == 0.5 && Set.of("a", "an", "-").contains(fold(next))) {
            next++;
        }
        return finish(i, next, List.of(value), value > 2);
    }

    private Optional<Double> germanCompound(String word) {
        int und = word.indexOf("und");
        if (!language.equals("de") || und < 3) {
            return Optional.empty();
        }
        Optional<Double> ones = words.number(word.substring(0, und));
        Optional<Double> tens = words.number(word.substring(und + 3));
        return ones.isPresent() && tens.filter(t -> t >= 20).isPresent()
                ? Optional.of(ones.get() + tens.get())
                : Optional.empty();
    }

    private int han(int i) {
        int start = tokens.get(i).start();
        Matcher percent = PERCENT_HAN.matcher(text).region(start, Math.min(text.length(), start + 20));
        if (percent.lookingAt()) {
            String amount = percent.group(1);
            double value = Character.isDigit(amount.charAt(0)) ? Double.parseDouble(amount) : HanNumber.value(amount);
            amounts.add(new Amount(start, percent.end(), List.of(value), "%", true, about(i)));
            return after(i, percent.end());
        }
        int end = start;
        while (end < text.length() && HanNumber.is(text.charAt(end))) {
            end++;
        }
        double value = HanNumber.value(text.substring(start, end));
        int next = after(i, end);
        boolean ordinal = start > 0 && "第其".indexOf(text.charAt(start - 1)) >= 0;
        boolean counted = end < text.length() && COUNTERS.indexOf(text.charAt(end)) >= 0;
        boolean unit = unitAfter(next).isPresent()
                && next < tokens.size()
                && tokens.get(next).start() == end;
        boolean firm = !ordinal && (counted || unit) && value > 2;
        if (!counted && !unit) {
            amounts.add(new Amount(start, end, List.of(value), "", false, false));
            return next;
        }
        return finish(i, next, List.of(value), firm);
    }

    private int after(int i, int offset) {
        int next = i + 1;
        while (next < tokens.size() && tokens.get(next).start() < offset) {
            next++;
        }
        return next;
    }

    private boolean joined(int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).kind() == Token.Kind.JOINED;
    }

    private boolean is(int i, String sign) {
        return i >= 0 && i < tokens.size() && tokens.get(i).is(sign);
    }

    private String fold(int i) {
        return i >= 0 && i < tokens.size() ? tokens.get(i).fold() : "";
    }
}
