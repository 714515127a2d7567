// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.http;

import dev.tidings.core.port.FetchFailure;
import dev.tidings.core.port.Headers;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/** Undoes content codings (RFC 9110, 8.4) within limits. The body as sent is complete and in memory already. */
final class ContentCoding {
    /** What is asked for, in our order of liking; all of it can be undone. */
    static final String ACCEPTED = "gzip, deflate, br, zstd";

    private static final int MOST_CODINGS = 3;

    private ContentCoding() {}

    static byte[] decode(byte[] sent, Headers headers, Limits limits) throws BodyException {
        List<String> codings = new ArrayList<>();
        for (String value : headers.all("content-encoding")) {
            for (String coding : value.split(",", -1)) {
                String name = coding.strip().toLowerCase(Locale.ROOT);
                if (!name.isEmpty() && !name.equals("identity")) {
                    codings.add(name);
                }
            }
        }
        if (codings.size() > MOST_CODINGS) {
            throw new BodyException(FetchFailure.CODING, codings.size() + " content codings");
        }
        Collections.reverse(codings); // listed in the order in which they were applied
        byte[] body = sent;
        for (String coding : codings) {
            body = body.length == 0 ? body : undo(coding, body, limits, sent.length);
        }
        return body;
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
