// SPDX-License-Identifier: Apache-2.0
package dev.tidings.mail;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The letters of a file, one after the other. An mbox file begins with a {@code From } line, and so does each of its
 * letters (RFC 4155); lines that only look so are marked by {@code >}. Any other file is one letter.
 */
final class LetterFile implements AutoCloseable {
    static final int MOST_BYTES = 16 << 20;

    private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

    private final InputStream in;
    private final boolean mbox;
    private final long size;
    private long position;
    private byte[] letter = {};
    private byte[] pending = {};

    private LetterFile(InputStream in, boolean mbox, long size, long position) {
        this.in = in;
        this.mbox = mbox;
        this.size = size;
        this.position = position;
    }

    static LetterFile open(Path file, long position) throws IOException {
        boolean mbox;
        try (InputStream head = Files.newInputStream(file)) {
            mbox = startsWith(head.readNBytes(FROM.length), 0);
        }
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.skipNBytes(position);
        return new LetterFile(in, mbox, Files.size(file), position);
    }

    /** Goes to the next letter; false at the end. */
    boolean next() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean begun = false;
        boolean blankBefore = true;
        while (true) {
            byte[] line = pending.length > 0 ? pending : line();
            pending = new byte[0];
            if (line.length == 0) {
                break;
            }
            if (mbox && blankBefore && startsWith(line, 0)) {
                if (begun) {
                    pending = line;
                    break;
                }
                begun = true;
                position += line.length;
                continue;
            }
            begun = true;
            position += line.length;
            blankBefore = line[0] == '\n' || line[0] == '\r';
            add(out, line);
        }
        letter = out.toByteArray();
        return begun;
    }

    /** Letters beyond the limit are cut; their text is whole but for attachments, or they are no letters. */
    private void add(ByteArrayOutputStream out, byte[] line) {
        int quotes = 0;
        while (quotes < line.length && line[quotes] == '>') {
            quotes++;
        }
        int start = mbox && quotes > 0 && startsWith(line, quotes) ? 1 : 0;
        out.write(line, start, Math.min(line.length - start, MOST_BYTES - out.size()));
    }

    private byte[] line() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(128);
        for (int c = in.read(); c >= 0; c = in.read()) {
            out.write(c);
            if (c == '\n' || out.size() >= MOST_BYTES) {
                break;
            }
        }
        return out.toByteArray();
    }

    private static boolean startsWith(byte[] line, int from) {
        if (line.length < from + FROM.length) {
            return false;
        }
        for (int i = 0; i < FROM.length; i++) {
            if (line[from + i] != FROM[i]) {
                return false;
            }
        }
        return true;
    }

    /** The letter that {@link #next} went to. */
    byte[] bytes() {
        return letter;
    }

    /** The offset after the letters so far. */
    long position() {
        return position;
    }

    boolean isAtEnd() {
        return position >= size;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
