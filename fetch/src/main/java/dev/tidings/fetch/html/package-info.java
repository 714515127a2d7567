// SPDX-License-Identifier: Apache-2.0
/** HTML of others made harmless: as safe HTML, or as blocks of plain text. */
package dev.tidings.fetch.html;
