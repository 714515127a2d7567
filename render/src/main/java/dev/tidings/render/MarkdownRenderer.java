// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render;

import dev.tidings.core.page.Page;
import dev.tidings.core.port.MediaType;
import dev.tidings.core.port.RenderContext;
import dev.tidings.render.internal.text.Lines;
import dev.tidings.render.internal.text.MarkdownForm;

/**
 * Pages as CommonMark, with every part, mark, quote and notice of the HTML page. Text of articles is data: nothing in it
 * becomes markup. Safe for all threads.
 */
public final class MarkdownRenderer extends PageRenderer {
    private MarkdownRenderer() {
        super(MediaType.MARKDOWN);
    }

    /** A renderer. */
    public static MarkdownRenderer create() {
        return new MarkdownRenderer();
    }

    @Override
    public String toString(Page page, RenderContext context) {
        return Lines.write(page, context, mediaType(), new MarkdownForm());
    }
}
