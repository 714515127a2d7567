// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.charset;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which charset explains the bytes best. Each candidate decodes a sample; the price of the sample is how unlikely that
 * text is in the script of the charset, so that prices of different charsets compare. A declaration is a discount.
 */
final class Plausibility {
    private static final int SAMPLE = 32 * 1024;
    private static final int SEGMENT = 4 * 1024;
    private static final float MALFORMED = 22f;
    private static final float DISCOUNT = 18f;
    /** Servers and templates declare these without looking at the text. */
    private static final float DISCOUNT_OF_DEFAULTS = 5f;

    private static final float SWITCH = 2.5f;
    private static final float AMONG_ASCII = 3.5f;
    /** A Latin letter inside a word of another alphabet. */
    private static final float STRANGER = 4f;

    private static final float ASCII = 3.2f;
    /** A tone of Vietnamese on no vowel. */
    private static final float ALONE = 8f;
    /** A letter where its language does not put it. */
    private static final float ODD_PLACE = 3f;
    /** Katakana of half width come in runs: what the second one costs less than the first. */
    private static final float KATAKANA_RUN = 3.4f;

    /** Charset to the scripts or languages that it writes. Of equal prices the first wins. */
    private static final Map<Charset, List<String>> CANDIDATES = candidates();

    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Set<Charset> DEFAULTS = Set.of(StandardCharsets.UTF_8, WESTERN);

    private Plausibility() {}

    /** The cheapest charset for the bytes; a declared one that explains as well goes first. */
    static Charset best(byte[] bytes, Set<Charset> declared) {
        if (DeclaredCharsets.isEbcdic(bytes) && !declared.isEmpty()) {
            return declared.iterator().next();
        }
        Utf8Form form = Utf8Form.of(bytes);
        if (DEFAULTS.containsAll(declared) && form.wrong() > form.sequences() && Strays.inEnglish(bytes)) {
            return WESTERN;
        }
        byte[] sample = sample(bytes);
        Charset best = StandardCharsets.UTF_8;
        float lowest = Float.MAX_VALUE;
        for (Charset charset : ordered(declared)) {
            float price = price(sample, charset, CANDIDATES.getOrDefault(charset, List.of("WEST")));
            if (declared.contains(charset)) {
                price -= charset.equals(StandardCharsets.UTF_8) || "windows-1252".equals(charset.name())
                        ? DISCOUNT_OF_DEFAULTS
                        : DISCOUNT;
            }
            if (price < lowest) {
                lowest = price;
                best = charset;
            }
        }
        return best;
    }

    private static List<Charset> ordered(Set<Charset> declared) {
        List<Charset> out = new ArrayList<>(declared);
        CANDIDATES.keySet().stream().filter(c -> !declared.contains(c)).forEach(out::add);
        out.removeIf(c -> c.name().startsWith("UTF-16") || c.name().startsWith("UTF-32") || !isAsciiBased(c));
        return out;
    }

    private static boolean isAsciiBased(Charset charset) {
        return "<?xml".equals(new String("<?xml".getBytes(StandardCharsets.US_ASCII), charset));
    }

    private static float price(byte[] sample, Charset charset, List<String> scripts) {
        Reading reading = Reading.of(ByteBuffer.wrap(sample), charset);
        float lowest = Float.MAX_VALUE;
        for (String script : scripts) {
            ScriptModel model = script.isEmpty() ? null : ScriptModel.of(script, charset);
            lowest = Math.min(lowest, price(reading.text(), model));
        }
        return MALFORMED * reading.malformed() + lowest;
    }

    private static float price(String text, @Nullable ScriptModel model) {
        float price = 0;
        char before = ' ';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                price += ASCII;
            } else if (c != '\uFFFD') {
                price += model == null
                        ? utf8(c)
                        : price(model, before, c, i + 1 < text.length() ? text.charAt(i + 1) : ' ');
            }
            before = c;
        }
        return price;
    }

    /** Text that happens to be valid UTF-8 hardly ever is anything else. */
    private static float utf8(char c) {
        return c < 0xA0 ? 16f : c < 0x800 ? 6f : Character.isLowSurrogate(c) ? 0f : 9f;
    }

    private static float price(ScriptModel model, char before, char c, char after) {
        float price = model.cost(c);
        boolean letter = Character.isLetter(c);
        if (!model.isContinuous()) {
            price += AMONG_ASCII;
            if (isMark(c)) {
                price += isVowel(before) ? 0 : ALONE;
            } else if (!letter
                    && Character.isLetter(before)
                    && Character.isLetter(after)
                    && c != '\u2019'
                    && c != '\u00AD'
                    && c != '\u00B7') {
                price += 6;
            }
            price += model.isAtHome(c, Character.isLetter(before), Character.isLetter(after)) ? 0 : ODD_PLACE;
        } else {
            price -= isHalfWidth(c) && isHalfWidth(before) ? KATAKANA_RUN : 0;
            price += before < 0x80 ? SWITCH : 0;
            if ((letter || isMark(c)) && !Character.isIdeographic(c)) {
                price += (isLatin(before) ? STRANGER : 0) + (isLatin(after) ? STRANGER : 0);
            }
        }
        if (letter && Character.isUpperCase(c) && Character.isLowerCase(before)) {
            price += 5;
        }
        if (letter
                && Character.isUpperCase(before)
                && before > 0x7F
                && Character.isLowerCase(c)
                && !Character.isLetter(after)) {
            price += 1;
        }
        return price;
    }

    /** Vowel signs of Thai, Hebrew and Arabic stand on letters of their own script. */
    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }

    private static boolean isHalfWidth(char c) {
        return c >= '\uFF61' && c <= '\uFF9F';
    }

    private static boolean isVowel(char c) {
        return "aeiouyAEIOUYâăêôơưÂĂÊÔƠƯ".indexOf(c) >= 0;
    }

    private static boolean isLatin(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Stretches between tags and line ends that hold anything above ASCII: markup says nothing about a charset. */
    private static byte[] sample(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int start = 0;
        boolean high = false;
        for (int i = 0; i <= bytes.length && out.size() < SAMPLE; i++) {
            int b = i < bytes.length ? bytes[i] : '<';
            high |= b < 0;
            if (b == '<' || b == '>' || b == '\n') {
                if (high) {
                    out.write(bytes, start, Math.min(i - start, SEGMENT));
                    out.write('\n');
                }
                start = i + 1;
                high = false;
            }
        }
        return out.toByteArray();
    }

    private static Map<Charset, List<String>> candidates() {
        Map<Charset, List<String>> out = new LinkedHashMap<>();
        out.put(StandardCharsets.UTF_8, List.of(""));
        List<String> west = List.of("GERM", "SPAN", "FREN", "PORT", "ITAL", "NORD", "ICEL", "WEST");
        List<String> central = List.of("POLI", "CZEC", "HUNG", "ROMA", "CROA");
        put(out, west, "windows-1252");
        put(out, List.of("HANS"), "GB18030");
        put(out, List.of("HANT"), "Big5-HKSCS");
        put(out, List.of("JPAN"), "windows-31j", "EUC-JP");
        put(out, List.of("KORE"), "x-windows-949");
        put(out, List.of("CYRL"), "windows-1251", "KOI8-R");
        put(out, central, "windows-1250", "ISO-8859-2");
        put(out, List.of("GREK"), "windows-1253");
        put(out, List.of("TURK"), "windows-1254");
        put(out, List.of("HEBR"), "windows-1255");
        put(out, List.of("ARAB"), "windows-1256");
        put(out, List.of("LATV", "LITH", "BALT"), "windows-1257");
        put(out, List.of("VIET"), "windows-1258");
        put(out, List.of("THAI"), "x-windows-874", "TIS-620");
        put(out, List.of("CYRL"), "ISO-8859-5", "IBM866", "KOI8-U");
        put(out, west, "ISO-8859-15");
        put(out, List.of("GREK"), "ISO-8859-7");
        return out;
    }

    private static void put(Map<Charset, List<String>> out, List<String> scripts, String... names) {
        for (String name : names) {
            Charset charset = CharsetLabels.supported(name);
            if (charset != null) {
                out.put(charset, scripts);
            }
        }
    }
}
