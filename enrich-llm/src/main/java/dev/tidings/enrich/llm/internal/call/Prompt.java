// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm.internal.call;

import dev.tidings.core.model.ArticleText;
import dev.tidings.enrich.ModelRequest;

/**
 * A request before it is sent. Instructions and input hold {@link #BOUNDARY} where each call puts its own random boundary,
 * so that the same question has the same key.
 *
 * @param version of the prompt files
 * @param instructions ours
 * @param input the material
 * @param schema the JSON Schema of the reply
 * @param maxOutputTokens the most tokens of the reply
 */
public record Prompt(String version, String instructions, String input, String schema, int maxOutputTokens) {
    /** Stands for the boundary. */
    public static final String BOUNDARY = "{{boundary}}";

    /** SHA-256 of all that decides the reply. */
    public String key(String model) {
        return ArticleText.hash(
                String.join("\u0000", version, model, schema, Integer.toString(maxOutputTokens), instructions, input));
    }

    /** SHA-256 of what went in, whatever model reads it. */
    public String inputHash() {
        return ArticleText.hash(instructions + "\u0000" + input);
    }

    /** What is sent. */
    public ModelRequest request(String boundary) {
        return ModelRequest.builder()
                .instructions(instructions.replace(BOUNDARY, boundary))
                .input(input.replace(BOUNDARY, boundary))
                .schema(schema)
                .maxOutputTokens(maxOutputTokens)
                .build();
    }

    /** Tokens sent, by a cautious estimate. */
    public long inputTokens() {
        return TokenCount.estimate(instructions) + TokenCount.estimate(input) + TokenCount.estimate(schema) + 64;
    }
}
