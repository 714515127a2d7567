// SPDX-License-Identifier: Apache-2.0
package dev.tidings.embeddings;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.langchain4j.data.embedding.Embedding;
import dev.langchain4j.data.segment.TextSegment;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.output.Response;
import dev.tidings.core.TidingsException;
import dev.tidings.core.port.TextEmbedding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LangChain4jEmbeddingTest {
    private final List<Integer> asked = new ArrayList<>();
    private final EmbeddingModel lengths = model(text -> new float[] {text.length(), 1});

    private interface Vector {
        float[] of(String text);
    }

    private EmbeddingModel model(Vector vector) {
        return new EmbeddingModel() {
            @Override
            public Response<List<Embedding>> embedAll(List<TextSegment> segments) {
                asked.add(segments.size());
                return Response.from(segments.stream()
                        .map(segment -> Embedding.from(vector.of(segment.text())))
                        .toList());
            }
        };
    }

    @Test
    void eachTextGetsItsVectorInOrder() {
        List<float[]> vectors =
                LangChain4jEmbedding.of(lengths, "lengths", Set.of("en")).embed("en", List.of("four", "to"));
        assertArrayEquals(new float[] {4, 1}, vectors.get(0));
        assertArrayEquals(new float[] {2, 1}, vectors.get(1));
    }

    @Test
    void aTextIsAskedAboutAloneSoThatItsVectorNeverChanges() {
        LangChain4jEmbedding.of(lengths, "lengths", Set.of("en")).embed("en", List.of("a", "b", "c"));
        assertEquals(List.of(1, 1, 1), asked);
    }

    @Test
    void itReadsTheLanguagesItWasGiven() {
        TextEmbedding embedding = LangChain4jEmbedding.of(lengths, "lengths", Set.of("zh"));
        assertTrue(embedding.reads("zh"));
        assertFalse(embedding.reads("en"));
    }

    @Test
    void aFailureNamesTheEmbedding() {
        TextEmbedding broken = LangChain4jEmbedding.of(
                model(text -> {
                    throw new IllegalStateException("out of memory");
                }),
                "broken-1",
                Set.of("en"));
        TidingsException failure = assertThrows(TidingsException.class, () -> broken.embed("en", List.of("a")));
        assertTrue(String.valueOf(failure.getMessage()).contains("broken-1"));
    }

    @Test
    void aNamelessEmbeddingAndOneWithoutLanguagesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> LangChain4jEmbedding.of(lengths, " ", Set.of("en")));
        assertThrows(IllegalArgumentException.class, () -> LangChain4jEmbedding.of(lengths, "lengths", Set.of()));
    }
}
