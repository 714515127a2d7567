// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import dev.tidings.core.TidingsException;
import dev.tidings.core.page.Page;
import dev.tidings.core.page.PageKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Set;

/**
 * Gives a page its form. Called from several threads at once; the same page and context give the same bytes. A claim
 * without a finding, or one that is not supported, is never shown as fact. New methods will always be default methods.
 */
public interface Renderer {
    /** What it writes. */
    MediaType mediaType();

    /** The kinds of pages that it can render. */
    Set<PageKind> kinds();

    /**
     * Renders a page.
     *
     * @throws IllegalArgumentException when the page's kind is not among {@link #kinds}
     * @throws IOException when the output fails
     */
    void render(Page page, RenderContext context, Output out) throws IOException;

    /** The page's main part as a string. */
    default String toString(Page page, RenderContext context) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            render(page, context, name -> name.equals(Output.MAIN) ? bytes : OutputStreams.ignoring());
        } catch (IOException e) {
            throw new TidingsException("cannot render " + page.path(), e);
        }
        return bytes.toString(mediaType().charset().map(Charset::forName).orElseThrow());
    }
}
