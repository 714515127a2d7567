// SPDX-License-Identifier: Apache-2.0
/** What the resolver of dates costs. */
@org.jspecify.annotations.NullMarked
package dev.tidings.bench.dates;
