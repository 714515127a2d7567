// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render;

/**
 * One part of an HTML page in a form of the application's own. Called from several threads at once; must give the same
 * markup for the same page and context. What it throws goes to the caller of the renderer. New methods will always be
 * default methods.
 */
@FunctionalInterface
public interface HtmlFragment {
    /**
     * Writes the part.
     *
     * @param place the part, the page without unsupported claims, and the context
     * @param out takes the markup; {@link HtmlWriter#house} writes what the house would have written
     */
    void write(HtmlPlace place, HtmlWriter out);
}
