// SPDX-License-Identifier: Apache-2.0
/** How fast claims are checked. */
@org.jspecify.annotations.NullMarked
package dev.tidings.bench.grounding;
