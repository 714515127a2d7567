// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm.internal.json;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Reads one object from a place of a text and goes on whatever it meets. Used by one thread, once. */
final class LooseParser {
    private static final int DEEPEST = 40;

    private final String text;
    private final EnumSet<Mend> mends = EnumSet.noneOf(Mend.class);
    private final LooseStrings strings;
    private int at;
    private int depth;

    LooseParser(String text, int at) {
        this.text = text;
        this.at = at;
        this.strings = new LooseStrings(text, mends);
    }

    /** Behind the last character that was read. */
    int at() {
        return at;
    }

    Set<Mend> mends() {
        return mends;
    }

    /** The object that begins here. */
    JsonValue.Obj object() {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        parts('}', ']', members::isEmpty, () -> member(members));
        return new JsonValue.Obj(members);
    }

    private JsonValue.Arr array() {
        List<JsonValue> items = new ArrayList<>();
        parts(']', '}', items::isEmpty, () -> item(items));
        return new JsonValue.Arr(items);
    }

    /** What stands between a bracket and the one that closes it; the other kind of bracket belongs to what is around. */
    private void parts(char close, char foreign, BooleanSupplier none, Runnable part) {
        at++;
        boolean comma = true;
        while (true) {
            skip();
            if (ended()) {
                mends.add(Mend.CUT_OFF);
                return;
            }
            char c = text.charAt(at);
            if (c == close) {
                at++;
                return;
            }
            if (c == foreign) {
                mends.add(Mend.WRONG_BRACKET);
                return;
            }
            if (c == ',' || c == ';') {
                stray(comma || c == ';');
                comma = true;
                continue;
            }
            if (!comma && !none.getAsBoolean()) {
                mends.add(Mend.MISSING_COMMA);
            }
            comma = false;
            part.run();
        }
    }

    private void stray(boolean stray) {
        if (stray || lookAhead('}') || lookAhead(']')) {
            mends.add(Mend.STRAY_COMMA);
        }
        at++;
    }

    private boolean lookAhead(char c) {
        int next = strings.skipWhite(at + 1);
        return next < text.length() && text.charAt(next) == c;
    }

    private void member(Map<String, JsonValue> members) {
        String key = key();
        if (key.isEmpty()) {
            mends.add(Mend.JUNK);
            at++;
            return;
        }
        skip();
        if (!ended() && (text.charAt(at) == ':' || text.charAt(at) == '：' || text.charAt(at) == '=')) {
            at++;
        }
        skip();
        if (ended()) {
            mends.add(Mend.CUT_OFF);
            return;
        }
        JsonValue value = value(true);
        JsonValue known = members.get(key);
        if (known == null || !(value instanceof JsonValue.Nothing)) {
            members.put(key, value);
        }
    }

    private String key() {
        if (LooseStrings.opens(text.charAt(at))) {
            JsonValue.Text key = strings.read(at, LooseStrings.Place.KEY);
            at = strings.end();
            return key.value();
        }
        int start = at;
        while (!ended() && (Character.isLetterOrDigit(text.charAt(at)) || "_-$".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (at > start) {
            mends.add(Mend.UNQUOTED_KEY);
        }
        return text.substring(start, at);
    }

    private void item(List<JsonValue> items) {
        int before = at;
        items.add(value(false));
        if (at == before) {
            mends.add(Mend.JUNK);
            at++;
        }
    }

    private JsonValue value(boolean inObject) {
        char c = text.charAt(at);
        if (c == '{' || c == '[') {
            if (++depth > DEEPEST) {
                mends.add(Mend.JUNK);
                at = text.length();
                return new JsonValue.Nothing();
            }
            JsonValue nested = c == '{' ? object() : array();
            depth--;
            return nested;
        }
        if (LooseStrings.opens(c)) {
            JsonValue.Text read =
                    strings.read(at, inObject ? LooseStrings.Place.IN_OBJECT : LooseStrings.Place.IN_ARRAY);
            at = strings.end();
            return read;
        }
        return bare();
    }

    /** Numbers, literals, and words without quotes. */
    private JsonValue bare() {
        int start = at;
        while (!ended() && ",}]\n".indexOf(text.charAt(at)) < 0) {
            at++;
            if (!ended() && text.charAt(at) == ',' && between(at - 1, at + 1)) {
                mends.add(Mend.ODD_NUMBER);
                at++;
            }
        }
        String word = text.substring(start, at).strip();
        return switch (word) {
            case "true" -> new JsonValue.Bool(true);
            case "false" -> new JsonValue.Bool(false);
            case "null", "" -> new JsonValue.Nothing();
            default -> foreign(word);
        };
    }

    private JsonValue foreign(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "none", "nil", "undefined", "nan", "n/a", "-" -> {
                mends.add(Mend.FOREIGN_LITERAL);
                yield new JsonValue.Nothing();
            }
            case "true", "false" -> {
                mends.add(Mend.FOREIGN_LITERAL);
                yield new JsonValue.Bool(word.equalsIgnoreCase("true"));
            }
            default -> number(word);
        };
    }

    private boolean between(int before, int behind) {
        return behind < text.length()
                && Character.isDigit(text.charAt(before))
                && Character.isDigit(text.charAt(behind));
    }

    private JsonValue number(String word) {
        String plain = word.replace(",", "").replace("%", "").strip();
        try {
            double value = Double.parseDouble(plain);
            if (!plain.equals(word) || plain.startsWith(".") || plain.startsWith("+")) {
                mends.add(Mend.ODD_NUMBER);
            }
            return new JsonValue.Num(word.contains("%") ? value / 100 : value);
        } catch (NumberFormatException e) {
            mends.add(Mend.UNQUOTED_TEXT);
            return new JsonValue.Text(word, ended());
        }
    }

    /** Over white space and comments. */
    private void skip() {
        while (true) {
            at = strings.skipWhite(at);
            if (text.startsWith("//", at) || (!ended() && text.charAt(at) == '#')) {
                mends.add(Mend.COMMENT);
                int line = text.indexOf('\n', at);
                at = line < 0 ? text.length() : line;
            } else if (text.startsWith("/*", at)) {
                mends.add(Mend.COMMENT);
                int close = text.indexOf("*/", at);
                at = close < 0 ? text.length() : close + 2;
            } else if (text.startsWith("```", at)) {
                at = text.length(); // the fence closes what the object left open
            } else {
                return;
            }
        }
    }

    private boolean ended() {
        return at >= text.length();
    }
}
