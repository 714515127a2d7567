// SPDX-License-Identifier: Apache-2.0
/** What a sentence counts: numbers that are no dates, with what they are of and how exactly they are meant. */
package dev.tidings.enrich.internal.counts;
