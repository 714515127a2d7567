// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render;

import dev.tidings.core.page.Page;
import dev.tidings.core.page.PageKind;
import dev.tidings.core.port.MediaType;
import dev.tidings.core.port.Output;
import dev.tidings.core.port.RenderContext;
import dev.tidings.core.port.Renderer;
import dev.tidings.render.internal.text.Lines;
import dev.tidings.render.internal.text.MarkdownForm;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;

/**
 * Pages as CommonMark, with every part, mark, quote and notice of the HTML page. Text of articles is data: nothing in it
 * becomes markup. Safe for all threads.
 */
public final class MarkdownRenderer implements Renderer {
    private MarkdownRenderer() {}

    /** A renderer. */
    public static MarkdownRenderer create() {
        return new MarkdownRenderer();
    }

    @Override
    public MediaType mediaType() {
        return MediaType.MARKDOWN;
    }

    @Override
    public Set<PageKind> kinds() {
        return EnumSet.allOf(PageKind.class);
    }

    @Override
    public void render(Page page, RenderContext context, Output out) throws IOException {
        try (OutputStream main = out.part(Output.MAIN)) {
            main.write(toString(page, context).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public String toString(Page page, RenderContext context) {
        return Lines.write(page, context, mediaType(), new MarkdownForm());
    }
}
