// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.feed;

/** What one parse may cost; the Javadoc of {@code FeedParser.Builder} says what each means. */
public record Limits(int maxBytes, int maxDepth, int maxEntries, int maxElements) {}
