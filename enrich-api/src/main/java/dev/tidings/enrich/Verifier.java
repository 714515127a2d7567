// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich;

import dev.tidings.core.model.Article;
import java.util.List;

/**
 * Finds out whether articles bear out a sentence. Called from several threads at once. New methods will always be
 * default methods.
 */
public interface Verifier {
    /** A stable key; stands in every finding. */
    String name();

    /** Changes whenever the same sentence may be judged differently. */
    String version();

    /** Reads the articles once, to check many sentences against them. */
    Checker over(List<Article> articles);
}
