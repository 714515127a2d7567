// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.page;

/** The kinds of pages. */
public enum PageKind {
    /** One story. */
    STORY,
    /** The front page. */
    FRONT,
    /** The stories of a day, week or month. */
    EDITION,
    /** The stories of a topic. */
    TOPIC,
    /** The stories about a person, organisation, place or product. */
    ENTITY,
    /** All editions. */
    ARCHIVE,
    /** Past predictions and how they turned out. */
    PREDICTIONS
}
