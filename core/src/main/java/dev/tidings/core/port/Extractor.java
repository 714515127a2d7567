// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

/**
 * Finds the article on a page. Called from several threads at once; does not block; never throws on bad HTML, but says
 * in {@link Extraction#kind} what the page is. New methods will always be default methods.
 */
@FunctionalInterface
public interface Extractor {
    /** Reads a page. */
    Extraction extract(PageBytes page);
}
