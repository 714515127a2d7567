// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

/** How two stories belong together, closest first. */
public enum Relation {
    /** The same development at another time. */
    CONTINUES,
    /** Another story about the same person, organisation or place. */
    SAME_ENTITY,
    /** Another story of the same topic. */
    SAME_TOPIC
}
