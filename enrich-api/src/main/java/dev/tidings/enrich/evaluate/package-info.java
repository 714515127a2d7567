// SPDX-License-Identifier: Apache-2.0
/** Measures any enricher over a set of stories, so that two models or two prompts can be compared. */
package dev.tidings.enrich.evaluate;
