// SPDX-License-Identifier: Apache-2.0
/** What grouping a long stream of headlines costs, and how little its order and length change the stories. */
@NullMarked
package dev.tidings.bench.stories;

import org.jspecify.annotations.NullMarked;
