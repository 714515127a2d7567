// SPDX-License-Identifier: Apache-2.0
package dev.tidings.embeddings;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.port.TextEmbedding;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class MiniLmEmbeddingTest {
    @Test
    void headlinesOfOneEventLieCloserThanThoseOfTwo() {
        TextEmbedding embedding =
                ServiceLoader.load(TextEmbedding.class).findFirst().orElseThrow();
        List<float[]> vectors = embedding.embed(
                "en",
                List.of(
                        "Ferry sinks off Quillport, dozens rescued",
                        "Passengers saved as boat goes down near harbour",
                        "Museum recovers a stolen painting"));
        double same = cosine(vectors.get(0), vectors.get(1));
        double other = cosine(vectors.get(0), vectors.get(2));
        assertTrue(same > other + 0.2, same + " against " + other);
    }

    private static double cosine(float[] a, float[] b) {
        double dot = 0;
        double square = 0;
        double other = 0;
        for (int i = 0; i < a.length; i++) {
            dot += a[i] * b[i];
            square += a[i] * a[i];
            other += b[i] * b[i];
        }
        return dot / Math.sqrt(square * other);
    }
}
