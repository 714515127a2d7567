// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render;

import dev.tidings.core.page.Page;
import dev.tidings.core.port.MediaType;
import dev.tidings.core.port.RenderContext;
import dev.tidings.render.internal.text.Lines;
import dev.tidings.render.internal.text.PlainForm;

/**
 * Pages as plain text, with every part, mark, quote and notice of the HTML page; lines are not broken. Safe for all
 * threads.
 */
public final class TextRenderer extends PageRenderer {
    private TextRenderer() {
        super(MediaType.TEXT);
    }

    /** A renderer. */
    public static TextRenderer create() {
        return new TextRenderer();
    }

    @Override
    public String toString(Page page, RenderContext context) {
        return Lines.write(page, context, mediaType(), new PlainForm());
    }
}
