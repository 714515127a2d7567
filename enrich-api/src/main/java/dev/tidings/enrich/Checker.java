// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich;

import dev.tidings.core.model.Finding;

/** A verifier that has read its articles. Safe for all threads. */
@FunctionalInterface
public interface Checker {
    /** Judges a sentence; its kind and speaker count. The evidence of the finding stands in the articles. */
    Finding check(Statement statement);
}
