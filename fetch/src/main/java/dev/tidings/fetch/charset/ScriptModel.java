// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.charset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What each character above ASCII costs in a script: the negative logarithm of its probability there, in nats. Ranks
 * come from {@code common-letters.txt} (Zipf's law gives the probability), other ideographs by the level of their code
 * in the charset, since legacy charsets put frequent ones first.
 */
final class ScriptModel {
    /** What no text of the script holds. */
    static final float ALIEN = 14f;

    private static final float LISTED_SHARE = 0.8f;
    private static final String PUNCTUATION =
            "\u201C\u201D\u2019\u2018\u2013\u2014\u2026\u00AB\u00BB\u00A0\u2022\u20AC\u201E\u00A9\u00AE\u2122\u00B0\u00B7\u00A3\u00A7\u00AD\u00BF\u00A1\u201A\u2116\u00BD\u00D7\u2039\u203A\u00B2\u00B4\u00B3\u00BA\u00AA\u00B1";
    private static final String WIDE_PUNCTUATION = "，。、：“”（）「」！？；《》・ー　·—…％～【】『』０１２３４５６７８９＋－／‘’〈〉";
    private static final Map<String, List<Rows>> LEVELS = Map.of(
            "GB18030",
            List.of(
                    new Rows(0xA1, 0xA3, 0xA1, 9),
                    new Rows(0xB0, 0xD7, 0xA1, 10),
                    new Rows(0xD8, 0xF7, 0xA1, 12.5f),
                    new Rows(0x81, 0xFE, 0x40, 13.5f)),
            "Big5-HKSCS",
            List.of(new Rows(0xA1, 0xA3, 0x40, 9), new Rows(0xA4, 0xC6, 0x40, 10), new Rows(0xC9, 0xF9, 0x40, 13)),
            "EUC-JP",
            List.of(
                    new Rows(0xA1, 0xA5, 0xA1, 8.5f),
                    new Rows(0xB0, 0xCF, 0xA1, 9.5f),
                    new Rows(0xD0, 0xF4, 0xA1, 12.5f)),
            "windows-31j",
            List.of(
                    new Rows(0x81, 0x84, 0x40, 8.5f),
                    new Rows(0x88, 0x97, 0x40, 9.5f),
                    new Rows(0x98, 0xEA, 0x40, 12.5f)),
            "x-windows-949",
            List.of(new Rows(0xA1, 0xA3, 0xA1, 9), new Rows(0xB0, 0xC8, 0xA1, 9), new Rows(0x81, 0xFE, 0x40, 13)));
    private static final Map<String, String> LETTERS = letters();
    private static final Map<String, ScriptModel> MODELS = new HashMap<>();

    /** Circumflexes: Latvian in a wrong charset has them where Romanian and French have none. */
    private static final Map<String, String> NEVER_LAST = Map.of("ROMA", "âÂ", "FREN", "âîÂÎ", "WEST", "âîÂÎ");

    private static final Map<String, String> ONLY_FIRST = Map.of("ROMA", "î", "FREN", "þð", "WEST", "þð", "ICEL", "þ");

    private final String neverLast;
    private final String onlyFirst;
    private final float[] cost = new float[0x10000];
    private final boolean continuous;

    private ScriptModel(String script, Charset charset) {
        String listed = Objects.requireNonNull(LETTERS.get(script), script);
        neverLast = NEVER_LAST.getOrDefault(script, "");
        onlyFirst = ONLY_FIRST.getOrDefault(script, "");
        boolean ideographs = listed.length() > 200 && !"THAI".equals(script);
        continuous = ideographs || "CYRL GREK HEBR ARAB THAI".contains(script); // the others stand among ASCII letters
        for (int c = 0x80; c < 0x10000; c++) {
            cost[c] = c < 0xA0 || Character.getType(c) == Character.UNASSIGNED ? ALIEN + 4 : ALIEN;
        }
        unlisted(ideographs, charset);
        if ("JPAN".equals(script)) {
            Arrays.fill(cost, 0xFF61, 0xFFA0, 8f);
        }
        rank(ideographs ? WIDE_PUNCTUATION : PUNCTUATION, ideographs ? 0.15f : 0.2f, 3);
        rank(listed, LISTED_SHARE, ideographs ? 40 : 3);
    }

    /** The model of a script as one charset writes it. */
    static synchronized ScriptModel of(String script, Charset charset) {
        return MODELS.computeIfAbsent(script + ' ' + charset.name(), k -> new ScriptModel(script, charset));
    }

    float cost(char c) {
        return cost[c];
    }

    /** Whether the language puts the letter in such a place of a word. */
    boolean isAtHome(char c, boolean behindLetter, boolean beforeLetter) {
        return (beforeLetter || neverLast.indexOf(c) < 0) && (!behindLetter || onlyFirst.indexOf(c) < 0);
    }

    /** Whether letters of the script follow one another, as in Russian or Chinese, and not one by one among ASCII. */
    boolean isContinuous() {
        return continuous;
    }

    private void rank(String listed, float share, int flat) {
        double sum = 0;
        for (int i = 0; i < listed.length(); i++) {
            sum += 1.0 / (i + flat);
        }
        for (int i = listed.length() - 1; i >= 0; i--) {
            float nats = (float) -Math.log(share / sum / (i + flat));
            cost[listed.charAt(i)] = Math.min(cost[listed.charAt(i)], nats);
        }
    }

    /** Letters that the list lacks: dear, by how far back in the charset they stand. */
    private void unlisted(boolean ideographs, Charset charset) {
        byte[] pair = new byte[2];
        for (int lead = 0x80; lead < 0x100; lead++) {
            pair[0] = (byte) lead;
            if (!ideographs) {
                String one = new String(pair, 0, 1, charset);
                if (one.length() == 1 && Character.isLetter(one.charAt(0))) {
                    cost[one.charAt(0)] = 8.5f;
                }
                continue;
            }
            for (int trail = 0x40; trail < 0x100; trail++) {
                pair[1] = (byte) trail;
                String two = new String(pair, charset);
                if (two.length() == 1 && two.charAt(0) > 0x7F && two.charAt(0) != '\uFFFD') {
                    cost[two.charAt(0)] = Math.min(cost[two.charAt(0)], rowCost(charset.name(), lead, trail));
                }
            }
        }
    }

    private static float rowCost(String charset, int lead, int trail) {
        for (Rows rows : LEVELS.getOrDefault(charset, List.of())) {
            if (lead >= rows.first && lead <= rows.last && trail >= rows.trail) {
                return rows.cost;
            }
        }
        return ALIEN;
    }

    /** A stretch of lead bytes, from a trail byte on, whose characters are about equally frequent. */
    private record Rows(int first, int last, int trail, float cost) {}

    private static Map<String, String> letters() {
        Map<String, String> out = new HashMap<>();
        InputStream file = Objects.requireNonNull(ScriptModel.class.getResourceAsStream("common-letters.txt"));
        try (BufferedReader in = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            in.lines()
                    .filter(l -> !l.startsWith("#") && l.length() > 5)
                    .forEach(l -> out.put(l.substring(0, 4), l.substring(5)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }
}
