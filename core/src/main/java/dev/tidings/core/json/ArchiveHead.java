// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.json;

/** The first line of an archive. */
record ArchiveHead(String format, int version) {}
