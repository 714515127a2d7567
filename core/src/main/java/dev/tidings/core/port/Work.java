// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

/**
 * Something that remains to be done.
 *
 * @param kind what
 * @param subject on which value
 */
public record Work(WorkKind kind, String subject) {
    /** Unique: the same work is open once. */
    public String id() {
        return kind + ":" + subject;
    }
}
