// SPDX-License-Identifier: Apache-2.0
package dev.tidings.embeddings;

import static java.util.Objects.requireNonNull;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.tidings.core.TidingsException;
import dev.tidings.core.port.TextEmbedding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Any embedding model of LangChain4j as a {@link TextEmbedding}: those that run in this process from weights in a jar,
 * such as {@code langchain4j-embeddings-bge-small-zh-v15-q} for Chinese, and those behind a service.
 *
 * <p>Texts are given to the model one by one, so that the vector of a text never hangs on what it was asked with.
 */
public final class LangChain4jEmbedding implements TextEmbedding {
    private final EmbeddingModel model;
    private final String name;
    private final Set<String> languages;

    private LangChain4jEmbedding(EmbeddingModel model, String name, Set<String> languages) {
        this.model = model;
        this.name = name;
        this.languages = languages;
    }

    /**
     * Wraps a model. It is not closed.
     *
     * @param model the model
     * @param name model and version, which the state of a clustering keeps; change it when the vectors change
     * @param languages primary subtags of the languages it was trained for, such as "en"
     * @throws IllegalArgumentException when the name is blank or there is no language
     */
    public static LangChain4jEmbedding of(EmbeddingModel model, String name, Set<String> languages) {
        if (name.isBlank() || languages.isEmpty()) {
            throw new IllegalArgumentException(
                    "an embedding needs a name and a language, not '" + name + "' and " + languages);
        }
        return new LangChain4jEmbedding(requireNonNull(model, "model"), name, Set.copyOf(languages));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean reads(String language) {
        return languages.contains(language);
    }

    @Override
    public List<float[]> embed(String language, List<String> texts) {
        List<float[]> vectors = new ArrayList<>(texts.size());
        for (String text : texts) {
            vectors.add(vector(text));
        }
        return vectors;
    }

    private float[] vector(String text) {
        List<Embedding> answer;
        try {
            answer = model.embedAll(List.of(TextSegment.from(text))).content();
        } catch (RuntimeException e) {
            throw new TidingsException("the embedding '" + name + "' failed: " + e.getMessage(), e);
        }
        if (answer.size() != 1) {
            throw new TidingsException("the embedding '" + name + "' gave " + answer.size() + " vectors for one text");
        }
        return answer.get(0).vector();
    }
}
