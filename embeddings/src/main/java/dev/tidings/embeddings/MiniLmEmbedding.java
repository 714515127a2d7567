// SPDX-License-Identifier: Apache-2.0
package dev.tidings.embeddings;

import dev.langchain4j.model.embedding.onnx.allminilml6v2q.AllMiniLmL6V2QuantizedEmbeddingModel;
import dev.tidings.core.port.TextEmbedding;
import java.util.List;
import java.util.Set;

/**
 * English texts by all-MiniLM-L6-v2 with quantised weights, which come with this artifact: no network, no key, no GPU.
 * Creating one loads the weights, which takes a second and some 100 MB outside the heap.
 *
 * <p>Also found by {@link java.util.ServiceLoader} as a {@link TextEmbedding}, for who asks for it.
 */
public final class MiniLmEmbedding implements TextEmbedding {
    private final TextEmbedding model = LangChain4jEmbedding.of(
            new AllMiniLmL6V2QuantizedEmbeddingModel(Runnable::run), "all-minilm-l6-v2-q", Set.of("en"));

    /** Loads the weights. */
    public MiniLmEmbedding() {}

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public boolean reads(String language) {
        return model.reads(language);
    }

    @Override
    public List<float[]> embed(String language, List<String> texts) {
        return model.embed(language, texts);
    }
}
