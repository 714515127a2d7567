// SPDX-License-Identifier: Apache-2.0
/** Dates in text: expressions of time in sentences, and the publication dates of feeds and pages. */
package dev.tidings.core.time;
