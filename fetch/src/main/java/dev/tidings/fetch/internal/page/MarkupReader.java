// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import java.io.Reader;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Feeds well-formed UTF-8 to the HTML parser, decoding as it goes, and leaves out what no step behind looks at: the
 * contents of scripts (but JSON-LD), style sheets and drawings, a third of a usual page. Tags are passed on untouched, so
 * that the tree has the same elements in the same places; where the markup leaves doubt, nothing is left out.
 */
final class MarkupReader extends Reader {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final byte[] LINKED_DATA = bytes("ld+json");
    private static final byte[] COMMENT_END = bytes("-->");
    /** Contents that are left out. */
    private static final byte[][] LEFT_OUT = {bytes("script"), bytes("style"), bytes("svg")};
    /** Contents that are text, whatever tags they seem to hold. */
    private static final byte[][] RAW = {
        bytes("title"), bytes("textarea"), bytes("iframe"), bytes("xmp"), bytes("noframes"), bytes("noembed")
    };

    private static final byte[][] HTML_IN_DRAWINGS = {bytes("div"), bytes("p"), bytes("svg"), bytes("script")};

    private final byte[] in;
    private final int most;
    private int at;
    private int given;
    /** Up to here bytes are passed on unlooked at; then reading goes on at {@link #next}. */
    private int plainTo;

    private int next;
    private char low;
    private boolean cut;
    /** Where the end tag of {@link #LEFT_OUT} comes next, when looked for; keeps hostile pages from being read again and again. */
    private final int[] closings = new int[LEFT_OUT.length];

    private boolean openComment;

    /** Gives no more than so many characters. */
    MarkupReader(byte[] in, int start, int most) {
        this.in = in;
        this.at = start;
        this.most = most;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Whether there was more than could be given. */
    boolean isCut() {
        return cut;
    }

    @Override
    public int read(char[] out, int from, int length) {
        int to = from + Math.min(length, most - given);
        int put = from;
        if (low != 0 && put < to) {
            out[put++] = low;
            low = 0;
        }
        while (put < to && at < in.length) {
            if (at == plainTo && next > at) {
                at = next;
                continue;
            }
            int run = run(out, put, to);
            if (run > 0) {
                put += run;
            } else if (in[at] < 0) {
                put = wide(in[at], out, put, to);
            } else {
                look();
                out[put++] = '<';
                at++;
            }
        }
        cut |= given + put - from >= most && at < in.length;
        given += put - from;
        return put == from ? -1 : put - from;
    }

    /** Passes on ASCII up to what needs a look; the number of characters. */
    private int run(char[] out, int from, int to) {
        boolean plain = at < plainTo;
        int start = at;
        int end = Math.min(plain ? plainTo : in.length, start + to - from);
        byte stop = plain ? 0 : (byte) '<';
        byte[] bytes = in;
        int p = start;
        int put = from;
        while (p < end) {
            byte b = bytes[p];
            if (b < 0 || (b == '<' && b == stop)) {
                break;
            }
            out[put++] = (char) b;
            p++;
        }
        at = p;
        return p - start;
    }

    private int wide(byte lead, char[] out, int put, int to) {
        if ((lead & 0xE0) == 0xC0) {
            out[put] = (char) ((lead & 0x1F) << 6 | (in[at + 1] & 0x3F));
            at += 2;
        } else if ((lead & 0xF0) == 0xE0) {
            out[put] = (char) ((lead & 0x0F) << 12 | (in[at + 1] & 0x3F) << 6 | (in[at + 2] & 0x3F));
            at += 3;
        } else {
            int point =
                    (lead & 0x07) << 18 | (in[at + 1] & 0x3F) << 12 | (in[at + 2] & 0x3F) << 6 | (in[at + 3] & 0x3F);
            out[put] = Character.highSurrogate(point);
            at += 4;
            if (put + 1 == to) {
                low = Character.lowSurrogate(point);
            } else {
                out[++put] = Character.lowSurrogate(point);
            }
        }
        return put + 1;
    }

    /** At a an opening angle bracket: decides how far to go unlooked at, and where to go on then. */
    private void look() {
        int after = at + 1;
        plainTo = after;
        next = after;
        if (after >= in.length) {
            return;
        }
        int c = in[after] | 0x20;
        if (c >= 'a' && c <= 'z') {
            int end = tagEnd(after);
            plainTo = end;
            next = end;
            if (c == 's') {
                leaveOut(after, end);
            } else if (c == 't' || c == 'i' || c == 'x' || c == 'n') {
                raw(after, end);
            }
        } else if (isComment(after) && !openComment) {
            int end = find(COMMENT_END, after + 1, in.length);
            openComment = end < 0;
            plainTo = end < 0 ? after : end;
            next = plainTo;
        }
    }

    private boolean isComment(int after) {
        return after + 2 < in.length && in[after] == '!' && in[after + 1] == '-' && in[after + 2] == '-';
    }

    private void leaveOut(int name, int end) {
        for (int which = 0; which < LEFT_OUT.length; which++) {
            if (isName(LEFT_OUT[which], name) && in[end - 1] == '>' && in[end - 2] != '/') {
                boolean kept = which == 0 && find(LINKED_DATA, name, end) >= 0;
                int close = closing(which, end);
                if (close > end && (kept || !isSimple(which == 2, end, close))) {
                    plainTo = which == 2 ? end : close;
                    next = plainTo;
                } else if (close > end) {
                    next = close;
                }
            }
        }
    }

    private int closing(int which, int from) {
        if (closings[which] >= 0 && closings[which] < from) {
            closings[which] = closing(LEFT_OUT[which], from);
        }
        return closings[which];
    }

    /** Without an end tag the rest of the page is such text. */
    private void raw(int name, int end) {
        for (byte[] each : RAW) {
            if (isName(each, name)) {
                int close = closing(each, end);
                plainTo = close < 0 ? in.length : close;
                next = plainTo;
            }
        }
    }

    /** Whether the contents end where they seem to: no script within a script's comment, no HTML within a drawing. */
    private boolean isSimple(boolean drawing, int from, int to) {
        for (int p = angle(from, to); p < to - 1; p = angle(p + 1, to)) {
            if (!drawing && in[p + 1] == '!') {
                return false;
            }
            for (byte[] html : HTML_IN_DRAWINGS) {
                if (drawing && isName(html, p + 1)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The place of the end tag, or -1. */
    private int closing(byte[] name, int from) {
        for (int p = angle(from, in.length); p < in.length - 2; p = angle(p + 1, in.length)) {
            if (in[p + 1] == '/' && isName(name, p + 2)) {
                return p;
            }
        }
        return -1;
    }

    /** The next opening angle bracket, or the end; looks at eight bytes at once. */
    private int angle(int from, int to) {
        int p = from;
        while (p + 8 <= to) {
            long other = (long) EIGHT.get(in, p) ^ ('<' * ONES);
            long zero = (other - ONES) & ~other & (ONES << 7);
            if (zero != 0) {
                return p + (Long.numberOfTrailingZeros(zero) >> 3);
            }
            p += 8;
        }
        while (p < to && in[p] != '<') {
            p++;
        }
        return p;
    }

    private boolean isName(byte[] name, int from) {
        int end = from + name.length;
        if (end >= in.length) {
            return false;
        }
        for (int k = 0; k < name.length; k++) {
            if ((in[from + k] | 0x20) != name[k]) {
                return false;
            }
        }
        return in[end] <= ' ' && in[end] >= 0 || in[end] == '>' || in[end] == '/';
    }

    private int find(byte[] word, int from, int to) {
        for (int p = from; p <= to - word.length; p++) {
            int k = 0;
            while (k < word.length && ((in[p + k] | 0x20) == word[k] || in[p + k] == word[k])) {
                k++;
            }
            if (k == word.length) {
                return p;
            }
        }
        return -1;
    }

    /** Behind the '>' that ends a tag: quotes count where a value begins, as parsers have it. */
    private int tagEnd(int from) {
        boolean value = false;
        for (int p = from; p < in.length; p++) {
            byte b = in[p];
            if (b == '>') {
                return p + 1;
            }
            if (value && (b == '"' || b == '\'')) {
                int quote = p + 1;
                while (quote < in.length && in[quote] != b) {
                    quote++;
                }
                p = quote;
                value = false;
            } else if (b == '=') {
                value = true;
            } else if (b > ' ' || b < 0) {
                value = false;
            }
        }
        return in.length;
    }

    @Override
    public void close() {}
}
