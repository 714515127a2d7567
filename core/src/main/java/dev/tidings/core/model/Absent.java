// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

/**
 * Why a part of an insight has no content.
 *
 * @param part the part
 * @param reason a key that labels can translate
 * @param detail one sentence for a person
 */
public record Absent(InsightPart part, AbsentReason reason, String detail) {}
