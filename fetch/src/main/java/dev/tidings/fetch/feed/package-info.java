// SPDX-License-Identifier: Apache-2.0
/** Feeds of every dialect as values: RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, CDF, JSON Feed; OPML; discovery. */
package dev.tidings.fetch.feed;
