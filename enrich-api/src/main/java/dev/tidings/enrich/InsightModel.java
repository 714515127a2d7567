// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich;

/**
 * A language model. Called from several threads at once; blocks; an interrupt ends the call. Outcomes are values: it
 * throws nothing but {@link InterruptedException}. New methods will always be default methods.
 */
public interface InsightModel {
    /** The model's name as its provider gives it; stands in the provenance. */
    String name();

    /** Asks the model. */
    ModelReply complete(ModelRequest request) throws InterruptedException;
}
