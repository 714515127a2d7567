// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

/** The parts of an insight, in page order. */
public enum InsightPart {
    /** The headline in the reader's language. */
    HEADLINE,
    /** One line that makes one read on. */
    HOOK,
    /** What is new. */
    WHAT_CHANGED,
    /** What follows from it. */
    WHY_IT_MATTERS,
    /** Advice. */
    WHAT_TO_DO_NEXT,
    /** Who should care. */
    AUDIENCES,
    /** Key takeaways. */
    TAKEAWAYS,
    /** Predictions. */
    IMPLICATIONS,
    /** Dates. */
    TIMELINE,
    /** What publishers state differently. */
    CONTRADICTIONS
}
