// SPDX-License-Identifier: Apache-2.0
/** Feeds to items, against Rome and bare Woodstox in the same run. */
@org.jspecify.annotations.NullMarked
package dev.tidings.bench.feed;
