// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.time;

/** A meaning and the position after the words that have it: a token in English, a character in Chinese. */
record Reading(int next, Meaning meaning) {}
