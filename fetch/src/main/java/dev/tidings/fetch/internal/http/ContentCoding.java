// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.http;

import dev.tidings.core.port.FetchFailure;
import dev.tidings.core.port.Headers;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** Undoes content codings (RFC 9110, 8.4) within limits. The body as sent is complete and in memory already. */
final class ContentCoding {
    /** What is asked for, in our order of liking; all of it can be undone. */
    static final String ACCEPTED = "gzip, deflate, br, zstd";

    private static final int MOST_CODINGS = 3;
    private static final Set<String> KNOWN = Set.of("gzip", "x-gzip", "deflate", "br", "zstd", "identity", "");
    /** What servers write there that changes nothing of a body as it arrives. */
    private static final Set<String> NO_CODINGS =
            Set.of("none", "binary", "8bit", "7bit", "plain", "text", "raw", "aws-chunked", "chunked");

    private ContentCoding() {}

    /** A body, and what its headers said wrongly. */
    record Decoded(byte[] body, List<String> warnings) {}

    static Decoded decode(byte[] sent, Headers headers, Limits limits) throws BodyException {
        List<String> warnings = new ArrayList<>();
        List<String> codings = codings(headers, warnings);
        boolean text = isTextual(headers);
        byte[] body = sent;
        for (String coding : codings) {
            try {
                body = body.length == 0 ? body : undo(coding, body, limits, sent.length);
            } catch (BodyException e) {
                if (e.kind() != FetchFailure.CODING || !KNOWN.contains(coding) || !text || !isMarkup(body)) {
                    throw e;
                }
                warnings.add("content coding '" + coding + "', but the body is plain");
            }
        }
        boolean declared = headers.first("content-type").isPresent();
        if (codings.isEmpty() && declared && text && isGzip(body)) {
            warnings.add("no content coding, but the body is gzip");
            body = undo("gzip", body, limits, sent.length);
        }
        return new Decoded(body, warnings);
    }

    /** The codings to undo, the last applied first. What is no coding and changes nothing is passed over. */
    private static List<String> codings(Headers headers, List<String> warnings) throws BodyException {
        List<String> out = new ArrayList<>();
        for (String value : headers.all("content-encoding")) {
            for (String coding : value.split(",", -1)) {
                String name = coding.strip().toLowerCase(Locale.ROOT);
                if (NO_CODINGS.contains(name) || (!KNOWN.contains(name) && isCharset(name))) {
                    warnings.add("'" + name + "' is no content coding");
                } else if (!name.isEmpty() && !name.equals("identity")) {
                    out.add(name);
                }
            }
        }
        if (out.size() > MOST_CODINGS) {
            throw new BodyException(FetchFailure.CODING, out.size() + " content codings");
        }
        Collections.reverse(out);
        return out;
    }

    private static boolean isCharset(String name) {
        try {
            return Charset.isSupported(name);
        } catch (IllegalArgumentException e) {
            return false; // not even the name of one
        }
    }

    private static boolean isTextual(Headers headers) {
        String type = headers.first("content-type").orElse("text/").toLowerCase(Locale.ROOT);
        return type.strip().startsWith("text/") || type.contains("xml") || type.contains("json");
    }

    private static boolean isGzip(byte[] body) {
        return body.length > 17 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b && body[2] == 8;
    }

    /** Whether a body begins as XML, HTML or JSON does, and no coding does. */
    private static boolean isMarkup(byte[] body) {
        String start = new String(body, 0, Math.min(64, body.length), StandardCharsets.ISO_8859_1);
        String text =
                start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3).strip() : start.strip();
        return !text.isEmpty()
                && "<{[".indexOf(text.charAt(0)) >= 0
                && text.chars().allMatch(c -> c >= ' ' || Character.isWhitespace(c));
    }

    private static byte[] undo(String coding, byte[] body, Limits limits, int sentLength) throws BodyException {
        try (InputStream plain = open(coding, body)) {
            return readWithin(plain, limits, sentLength, coding);
        } catch (BodyException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // the decoders throw both on damaged input
            throw new BodyException(FetchFailure.CODING, "damaged " + coding + " coding: " + e.getMessage());
        }
    }

    private static InputStream open(String coding, byte[] body) throws IOException {
        InputStream coded = new ByteArrayInputStream(body);
        return switch (coding) {
            case "gzip", "x-gzip" -> new GZIPInputStream(coded, 8192);
            case "deflate" -> inflate(coded, !hasZlibHeader(body));
            case "br" -> new BrotliInputStream(coded);
            case "zstd" -> new ZstdInputStream(coded);
            default -> throw new BodyException(FetchFailure.CODING, "unknown content coding '" + coding + "'");
        };
    }

    /** "deflate" means zlib, yet some servers send the bare stream. */
    private static boolean hasZlibHeader(byte[] body) {
        return body.length > 1 && (body[0] & 0x0f) == 8 && (((body[0] & 0xff) << 8) | (body[1] & 0xff)) % 31 == 0;
    }

    private static InputStream inflate(InputStream coded, boolean bare) {
        Inflater inflater = new Inflater(bare);
        return new InflaterInputStream(coded, inflater, 8192) {
            @Override
            public void close() throws IOException {
                inflater.end();
                super.close();
            }
        };
    }

    private static byte[] readWithin(InputStream plain, Limits limits, int sentLength, String coding)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.min(limits.maxBytes(), Math.max(64, sentLength)));
        byte[] buffer = new byte[16_384];
        for (int count = plain.read(buffer); count >= 0; count = plain.read(buffer)) {
            int room = limits.maxBytes() - out.size();
            if (count > room && limits.cut()) {
                out.write(buffer, 0, room);
                return out.toByteArray();
            }
            if (count > room) {
                throw new BodyException(
                        FetchFailure.TOO_LARGE, "more than " + limits.maxBytes() + " bytes when decoded");
            }
            out.write(buffer, 0, count);
            if (out.size() > Limits.RATIO_FLOOR && out.size() / limits.maxRatio() > sentLength) {
                throw new BodyException(
                        FetchFailure.TOO_LARGE,
                        "the " + coding + " coding grows more than " + limits.maxRatio() + " times");
            }
        }
        return out.toByteArray();
    }
}
