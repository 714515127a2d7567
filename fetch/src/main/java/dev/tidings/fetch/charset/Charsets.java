// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.charset;

import dev.tidings.fetch.charset.DecodedText.Basis;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * From bytes to text, by plausibility: byte order mark, then the form of the bytes (ASCII, UTF-8, UTF-16 and UTF-32
 * without a mark, ISO-2022), then what server and document declare weighed against how the bytes read in each charset
 * of the web. A declaration is evidence, not an order: text that reads as Chinese in GB18030 and as noise in the
 * declared ISO-8859-1 is Chinese. The us-ascii default of RFC 3023 for {@code text/xml} is never applied.
 *
 * <p>The work grows linearly with the bytes; the statistics look at no more than 32 KiB of text. Safe for all threads.
 */
public final class Charsets {
    private Charsets() {}

    /**
     * Reads a document, taking hints from its content type, its XML declaration and its HTML {@code meta} elements.
     *
     * @param contentType the value of the {@code Content-Type} header, or null
     */
    public static DecodedText decode(byte[] bytes, @Nullable String contentType) {
        Objects.requireNonNull(bytes, "bytes");
        return decode(bytes, () -> DeclaredCharsets.of(bytes, contentType));
    }

    /**
     * Reads a document whose declarations are already known.
     *
     * @param hints charset labels, the most trusted first; unknown labels are passed over
     */
    public static DecodedText decode(byte[] bytes, List<String> hints) {
        Objects.requireNonNull(bytes, "bytes");
        return decode(bytes, () -> hints);
    }

    /**
     * Whether the bytes are well-formed UTF-8 and surely nothing else, plain ASCII among it: what {@link #decode} would
     * read as UTF-8 without a replacement, whatever is declared. A byte order mark may stand before.
     */
    public static boolean isSurelyUtf8(byte[] bytes) {
        ByteOrderMark mark = ByteOrderMark.of(bytes);
        if ((mark != null && !mark.charset().equals(StandardCharsets.UTF_8)) || WideForm.of(bytes) != null) {
            return false;
        }
        Utf8Form form = Utf8Form.of(bytes);
        return form.isAscii()
                ? WideForm.escaped(bytes) == null
                : form.wrong() == 0 && !form.cut() && (mark != null || form.isCertain());
    }

    /** Hints are looked for only where the form of the bytes leaves a question. */
    private static DecodedText decode(byte[] bytes, Supplier<List<String>> hints) {
        ByteOrderMark mark = ByteOrderMark.of(bytes);
        if (mark != null && !(mark.length() == 3 && Utf8Form.of(bytes).looksForeign())) {
            return read(bytes, mark.length(), mark.charset(), Basis.BYTE_ORDER_MARK);
        }
        Charset wide = WideForm.of(bytes);
        if (wide != null) {
            return read(bytes, 0, wide, Basis.FORM);
        }
        Utf8Form form = Utf8Form.of(bytes);
        if (form.isAscii()) {
            Charset escaped = WideForm.escaped(bytes);
            return escaped == null ? healthy(bytes, 0, Basis.FORM) : read(bytes, 0, escaped, Basis.FORM);
        }
        if (form.isCertain()) {
            int from = mark == null ? 0 : mark.length();
            return form.wrong() > 0 || form.cut()
                    ? read(bytes, from, StandardCharsets.UTF_8, Basis.FORM)
                    : healthy(bytes, from, Basis.FORM);
        }
        int start = mark == null ? 0 : mark.length();
        Set<Charset> declared = known(hints.get());
        Charset best = Plausibility.best(bytes, declared);
        Basis basis = declared.contains(best) ? Basis.DECLARED : Basis.STATISTICS;
        return read(bytes, start, best, basis);
    }

    /**
     * The charset that browsers mean by a label ({@code gb2312} is GB18030, {@code latin1} is windows-1252), when this
     * Java knows it. Upper case, quotes and blanks do not matter.
     */
    public static Optional<Charset> byLabel(String label) {
        return CharsetLabels.find(label);
    }

    private static Set<Charset> known(List<String> hints) {
        Set<Charset> out = new LinkedHashSet<>();
        for (String hint : hints) {
            CharsetLabels.find(hint).ifPresent(out::add);
        }
        return out;
    }

    /** UTF-8 that was checked: the JDK's own decoder is faster than counting. */
    private static DecodedText healthy(byte[] bytes, int from, Basis basis) {
        String text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        return new DecodedText(text, StandardCharsets.UTF_8, basis, 0);
    }

    private static DecodedText read(byte[] bytes, int from, Charset charset, Basis basis) {
        ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
        Reading reading = Reading.of(in, charset);
        String text = "windows-1258".equals(charset.name())
                ? Normalizer.normalize(reading.text(), Normalizer.Form.NFC) // its tones stand behind their vowels
                : reading.text();
        return new DecodedText(text, charset, basis, reading.malformed());
    }
}
