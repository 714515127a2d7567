// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm;

import dev.tidings.core.TidingsException;
import dev.tidings.core.model.InsightPart;
import dev.tidings.enrich.llm.internal.call.Prompt;
import dev.tidings.enrich.llm.internal.reply.ReplySchema;
import dev.tidings.enrich.llm.internal.source.SourceSheet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The instructions that a model is given, under a version that stands in every provenance. Ours are files of this module;
 * bring your own to compare them ({@code tidings evaluate}). Immutable.
 */
public final class PromptSet {
    private static final String STANDARD = "insight-1";
    private static final String LANGUAGE = "{{language}}";
    private static final String PARTS = "{{parts}}";

    private final String version;
    private final String instructions;

    private PromptSet(String version, String instructions) {
        this.version = version;
        this.instructions = instructions;
    }

    /** The newest of ours. */
    public static PromptSet standard() {
        return new PromptSet(STANDARD, resource(STANDARD));
    }

    /**
     * Instructions of one's own, for the reply that ours describe. {@code {{language}}} stands for the reader's language,
     * {@code {{boundary}}} for the boundary around articles.
     *
     * @throws IllegalArgumentException when one of the two is missing, or the version is blank
     */
    public static PromptSet of(String version, String instructions) {
        if (version.isBlank()) {
            throw new IllegalArgumentException("a prompt needs a version, not '" + version + "'");
        }
        for (String wanted : new String[] {LANGUAGE, Prompt.BOUNDARY}) {
            if (!instructions.contains(wanted)) {
                throw new IllegalArgumentException("the prompt '" + version + "' does not hold " + wanted);
            }
        }
        return new PromptSet(version, instructions);
    }

    /** The version. */
    public String version() {
        return version;
    }

    /** The text, with its placeholders. */
    public String instructions() {
        return instructions;
    }

    Prompt insight(SourceSheet sheet, Locale reader, int maxOutputTokens) {
        return prompt(instructions, sheet, reader, ReplySchema.ALL, maxOutputTokens);
    }

    /** Asks for some parts alone; says of each in our words what was wrong. */
    Prompt again(SourceSheet sheet, Locale reader, Set<InsightPart> parts, String wrong, int maxOutputTokens) {
        return prompt(instructions + resource("again-1").replace(PARTS, wrong), sheet, reader, parts, maxOutputTokens);
    }

    private Prompt prompt(String text, SourceSheet sheet, Locale reader, Set<InsightPart> parts, int maxOutputTokens) {
        String language = reader.getDisplayLanguage(Locale.ENGLISH) + " (" + reader.toLanguageTag() + ")";
        return new Prompt(
                version,
                text.replace(LANGUAGE, language),
                sheet.prompt(Prompt.BOUNDARY),
                ReplySchema.of(parts),
                maxOutputTokens);
    }

    /** A file of this module. */
    static String resource(String name) {
        try (InputStream in = PromptSet.class.getResourceAsStream("prompts/" + name + ".txt")) {
            if (in == null) {
                throw new TidingsException("the prompt '" + name + "' is missing from the module");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return version + instructions.lines().limit(1).collect(Collectors.joining(": ", ": ", ""));
    }
}
