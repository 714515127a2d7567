// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

/** Whose sentence a claim is. */
public enum Voice {
    /** An article says it. */
    SOURCE,
    /** A model says it; shown as the model's view, unless it is a supported fact. */
    MODEL
}
