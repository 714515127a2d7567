// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The text of an article: its blocks, and the one string that {@link Evidence} points into. This is the only place that
 * normalises text, joins blocks and counts offsets (in UTF-16 units).
 *
 * <p>Normal form: Unicode NFC; control and format characters that do not belong to a script removed; runs of white
 * space one blank, except in CODE, where lines are kept; blank blocks dropped; blocks joined by an empty line.
 */
public final class ArticleText {
    private static final String BORDER = "\n\n";
    private static final Pattern WHITE =
            Pattern.compile("[\\s\\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+");
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cc}&&[^\\t\\n\\f\\r\\u0085]]|[\\u00ad\\u200b\\u2060\\ufeff\\ufff9-\\ufffb\\x{e0000}-\\x{e007f}]");

    private final List<Block> blocks;
    private final List<Span> spans;
    private final String value;
    private final String sha256;

    private ArticleText(List<Block> blocks) {
        this.blocks = List.copyOf(blocks);
        List<Span> places = new ArrayList<>(blocks.size());
        StringBuilder text = new StringBuilder();
        for (Block block : this.blocks) {
            text.append(text.isEmpty() ? "" : BORDER);
            places.add(new Span(text.length(), text.length() + block.text().length()));
            text.append(block.text());
        }
        this.spans = List.copyOf(places);
        this.value = text.toString();
        this.sha256 = hash(value);
    }

    /** From blocks as an extractor found them, in reading order. */
    @JsonCreator
    public static ArticleText of(@JsonProperty("blocks") List<Block> blocks) {
        List<Block> clean = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
            String text = block.kind() == BlockKind.CODE ? normalizeLines(block.text()) : normalize(block.text());
            if (!text.isEmpty()) {
                clean.add(new Block(block.kind(), text));
            }
        }
        return new ArticleText(clean);
    }

    /** From plain text: paragraphs are parted by empty lines. */
    public static ArticleText ofPlain(String text) {
        List<Block> blocks = new ArrayList<>();
        for (String paragraph : text.split("\\R[\\h]*\\R", -1)) {
            blocks.add(new Block(BlockKind.PARAGRAPH, paragraph));
        }
        return of(blocks);
    }

    /** No text. */
    public static ArticleText empty() {
        return of(List.of());
    }

    /** One line in the normal form described above; also the form of titles and names. */
    public static String normalize(String text) {
        String visible = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("");
        return WHITE.matcher(visible).replaceAll(" ").strip();
    }

    private static String normalizeLines(String text) {
        String visible = INVISIBLE
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll("");
        return visible.replaceAll("\\R", "\n")
                .replaceAll("\n{2,}", "\n")
                .stripTrailing()
                .replaceAll("^\n+", "");
    }

    /** SHA-256 over UTF-8, lower-case hex. */
    public static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The blocks in reading order, normalised. */
    @JsonProperty
    public List<Block> blocks() {
        return blocks;
    }

    /** Where each block stands in {@link #value}; same order and size as {@link #blocks}. */
    public List<Span> spans() {
        return spans;
    }

    /** The whole text. */
    public String value() {
        return value;
    }

    /** The hash of {@link #value}; evidence carries it. */
    @JsonProperty
    public String sha256() {
        return sha256;
    }

    /** Whether there is no text. */
    public boolean isEmpty() {
        return value.isEmpty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ArticleText text && blocks.equals(text.blocks);
    }

    @Override
    public int hashCode() {
        return blocks.hashCode();
    }

    /** The first characters, for logs. */
    @Override
    public String toString() {
        return value.length() <= 120 ? value : value.substring(0, 117) + "...";
    }
}
