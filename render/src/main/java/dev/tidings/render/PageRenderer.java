// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render;

import dev.tidings.core.page.Page;
import dev.tidings.core.page.PageKind;
import dev.tidings.core.port.MediaType;
import dev.tidings.core.port.Output;
import dev.tidings.core.port.RenderContext;
import dev.tidings.core.port.Renderer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;

/** The frame of the renderers whose main part is a string in UTF-8. */
abstract class PageRenderer implements Renderer {
    private final MediaType type;
    private final Set<PageKind> kinds;

    PageRenderer(MediaType type) {
        this(type, EnumSet.allOf(PageKind.class));
    }

    PageRenderer(MediaType type, Set<PageKind> kinds) {
        this.type = type;
        this.kinds = Set.copyOf(kinds);
    }

    @Override
    public final MediaType mediaType() {
        return type;
    }

    @Override
    public final Set<PageKind> kinds() {
        return kinds;
    }

    @Override
    public void render(Page page, RenderContext context, Output out) throws IOException {
        write(out, Output.MAIN, toString(page, context));
    }

    @Override
    public abstract String toString(Page page, RenderContext context);

    /** Writes a part and closes it. */
    static void write(Output out, String name, String text) throws IOException {
        try (OutputStream part = out.part(name)) {
            part.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
