// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import dev.tidings.core.port.FetchResult.Fetched;
import dev.tidings.fetch.internal.source.Stopped;
import dev.tidings.fetch.internal.source.Visit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Files that are gzipped themselves, whatever the transfer's coding was. */
final class Gunzip {
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private Gunzip() {}

    static byte[] maybe(Visit visit, Fetched page) throws Stopped {
        byte[] bytes = page.body().toArray();
        boolean zipped = bytes.length > 2 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
        if (!zipped) {
            return bytes;
        }
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            byte[] plain = in.readNBytes(MOST_BYTES + 1);
            if (plain.length > MOST_BYTES) {
                throw visit.unreadable(page.finalUrl() + " unpacks to more than " + MOST_BYTES + " bytes");
            }
            return plain;
        } catch (IOException e) {
            throw visit.unreadable(page.finalUrl() + " is a damaged gzip file: " + e.getMessage());
        }
    }
}
