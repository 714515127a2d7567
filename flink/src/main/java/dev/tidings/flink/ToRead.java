// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Source;

/** An item of which an article is to be made. */
record ToRead(Source source, FeedItem item) {}
