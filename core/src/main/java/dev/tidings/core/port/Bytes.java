// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Bytes that do not change; equal when their content is. */
public final class Bytes {
    private static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] content;

    private Bytes(byte[] content) {
        this.content = content;
    }

    /** No bytes. */
    public static Bytes empty() {
        return EMPTY;
    }

    /** A copy of the array. */
    public static Bytes copyOf(byte[] content) {
        return new Bytes(content.clone());
    }

    /** The array itself, for bodies too large to copy; the caller must not change it afterwards. */
    public static Bytes wrap(byte[] content) {
        return new Bytes(content);
    }

    /** The text in UTF-8. */
    public static Bytes utf8(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** How many. */
    public int size() {
        return content.length;
    }

    /** A stream over them, without a copy. */
    public InputStream stream() {
        return new ByteArrayInputStream(content);
    }

    /** A copy as an array. */
    public byte[] toArray() {
        return content.clone();
    }

    /** The first bytes, at most {@code count}, for sniffing. */
    public byte[] head(int count) {
        return Arrays.copyOf(content, Math.min(count, content.length));
    }

    /** Decoded; what the charset cannot read becomes U+FFFD. */
    public String text(Charset charset) {
        return new String(content, charset);
    }

    /** The SHA-256 of the bytes, in lower-case hexadecimal: tells whether a server that ignores validators changed. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(content, that.content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return content.length + " bytes";
    }
}
