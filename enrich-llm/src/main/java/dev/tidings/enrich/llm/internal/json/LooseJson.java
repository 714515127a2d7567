// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm.internal.json;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * Finds the JSON object in a reply of a model, however it is wrapped and wherever it is broken. Linear in the length of
 * the reply but for a small number of attempts; never throws.
 */
public final class LooseJson {
    private static final int LONGEST = 400_000;
    private static final int ATTEMPTS = 24;
    private static final Pattern THINKING =
            Pattern.compile("(?is)<(think|thinking|reasoning|scratchpad)>.*?(</\\1>|\\z)");
    private static final Pattern INVISIBLE = Pattern.compile("[\\ufeff\\u200b\\u2060]");
    private static final Pattern ENCODED = Pattern.compile("\\A\\s*\"?\\s*\\{(\\s|\\\\[nrt])*\\\\\"");

    private LooseJson() {}

    /**
     * What was found.
     *
     * @param object the object; absent when there is none
     * @param mends what had to be put right
     */
    public record Found(Optional<JsonValue.Obj> object, Set<Mend> mends) {}

    /**
     * Finds the object that has most of what is wanted.
     *
     * @param wanted how many wanted keys an object has; objects without any are passed over
     */
    public static Found find(String reply, ToIntFunction<JsonValue.Obj> wanted) {
        EnumSet<Mend> mends = EnumSet.noneOf(Mend.class);
        String text = reply.length() > LONGEST ? reply.substring(0, LONGEST) : reply;
        text = replaced(text, INVISIBLE, Mend.INVISIBLE, mends);
        text = replaced(text, THINKING, Mend.REASONING, mends);
        text = decoded(text, mends);
        Map<String, JsonValue> merged = new LinkedHashMap<>();
        int objects = 0;
        int best = 0;
        int first = -1;
        int end = 0;
        int from = text.indexOf('{');
        for (int attempt = 0; from >= 0 && attempt < ATTEMPTS; attempt++) {
            LooseParser parser = new LooseParser(text, from);
            JsonValue.Obj object = parser.object();
            int score = wanted.applyAsInt(object);
            if (score > 0) {
                objects++;
                first = first < 0 ? from : first;
                end = parser.at();
                if (score >= best) {
                    merged.putAll(object.members());
                } else {
                    object.members().forEach(merged::putIfAbsent);
                }
                best = Math.max(best, score);
                mends.addAll(parser.mends());
            }
            from = text.indexOf('{', score > 0 ? Math.max(from + 1, parser.at()) : from + 1);
        }
        if (objects == 0) {
            return new Found(Optional.empty(), mends);
        }
        if (objects > 1) {
            mends.add(Mend.SEVERAL_OBJECTS);
        }
        outside(text.substring(0, first) + text.substring(Math.min(end, text.length())), mends);
        return new Found(Optional.of(new JsonValue.Obj(merged)), mends);
    }

    private static void outside(String around, Set<Mend> mends) {
        String rest = around;
        if (rest.contains("```")) {
            mends.add(Mend.CODE_FENCE);
            rest = rest.replaceAll("```\\w*", "");
        }
        if (rest.chars().anyMatch(c -> !Character.isWhitespace(c) && "[]".indexOf(c) < 0)) {
            mends.add(Mend.PROSE_AROUND);
        }
    }

    private static String replaced(String text, Pattern what, Mend mend, Set<Mend> mends) {
        String clean = what.matcher(text).replaceAll("");
        if (clean.length() != text.length()) {
            mends.add(mend);
        }
        return clean;
    }

    /** The text with one layer of encoding taken off, where there is one. */
    private static String decoded(String text, Set<Mend> mends) {
        String low = text.toLowerCase(Locale.ROOT);
        if (low.contains("{&quot;") || low.contains("{ &quot;") || low.contains("{\n  &quot;")) {
            mends.add(Mend.HTML_ESCAPED);
            return text.replace("&quot;", "\"").replace("&#39;", "'").replace("&amp;", "&");
        }
        if (!ENCODED.matcher(text).find()) {
            return text;
        }
        mends.add(Mend.DOUBLE_ENCODED);
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '\\' || i + 1 == text.length()) {
                plain.append(c);
                continue;
            }
            char next = text.charAt(++i);
            switch (next) {
                case 'n' -> plain.append('\n');
                case 't' -> plain.append('\t');
                case 'r' -> plain.append('\r');
                case '"', '\\', '/' -> plain.append(next);
                default -> plain.append(c).append(next);
            }
        }
        return plain.toString();
    }
}
