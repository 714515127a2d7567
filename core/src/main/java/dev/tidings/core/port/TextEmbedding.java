// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import java.util.List;

/**
 * Gives texts a place by what they mean: the vectors of two texts of like meaning point in nearly the same direction.
 *
 * <p>Called by one thread at a time, and it may take long; whoever asks, asks about few texts. The same text must always
 * get the same vector. New methods will always be default methods.
 */
public interface TextEmbedding {
    /** Model and version. Vectors of embeddings with different names are never compared. */
    String name();

    /**
     * Whether it knows a language well enough to compare texts in it. It is not asked about others.
     *
     * @param language the primary subtag of BCP 47 in small letters, such as "en"; "und" where none is known
     */
    boolean reads(String language);

    /**
     * The vectors of some texts, in their order. All vectors of one language have one length; how long a vector points
     * does not matter.
     *
     * @param language of all of the texts, one that it reads; texts of different languages are never compared
     * @param texts a headline each, or the beginning of an article; none is empty
     * @throws dev.tidings.core.TidingsException when it cannot answer now; the texts are then compared without it
     */
    List<float[]> embed(String language, List<String> texts);

    /**
     * Several models as one: each language is left to the first that reads it.
     *
     * @throws IllegalArgumentException when there is none
     */
    static TextEmbedding firstOf(List<TextEmbedding> embeddings) {
        return new FirstEmbedding(embeddings);
    }
}
