// SPDX-License-Identifier: Apache-2.0
/** Copies of one text under several publishers. */
@NullMarked
package dev.tidings.pipeline.duplicates;

import org.jspecify.annotations.NullMarked;
