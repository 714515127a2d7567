// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Leaves each language to the first embedding that reads it. */
record FirstEmbedding(List<TextEmbedding> embeddings) implements TextEmbedding {
    FirstEmbedding {
        embeddings = List.copyOf(embeddings);
        if (embeddings.isEmpty()) {
            throw new IllegalArgumentException("embeddings are empty: at least one is needed");
        }
    }

    @Override
    public String name() {
        return embeddings.stream().map(TextEmbedding::name).collect(Collectors.joining("+"));
    }

    @Override
    public boolean reads(String language) {
        return reader(language).isPresent();
    }

    @Override
    public List<float[]> embed(String language, List<String> texts) {
        return reader(language)
                .orElseThrow(() -> new IllegalArgumentException("no embedding reads the language '" + language + "'"))
                .embed(language, texts);
    }

    private Optional<TextEmbedding> reader(String language) {
        return embeddings.stream()
                .filter(embedding -> embedding.reads(language))
                .findFirst();
    }
}
