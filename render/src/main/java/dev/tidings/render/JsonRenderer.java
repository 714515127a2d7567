// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render;

import dev.tidings.core.json.TidingsJson;
import dev.tidings.core.page.Page;
import dev.tidings.core.page.PageKind;
import dev.tidings.core.port.MediaType;
import dev.tidings.core.port.Output;
import dev.tidings.core.port.RenderContext;
import dev.tidings.core.port.Renderer;
import dev.tidings.render.internal.json.Notices;
import dev.tidings.render.internal.view.Publishable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;

/**
 * Pages as JSON: the page value as {@link TidingsJson} writes it, without unsupported claims, and before it a property
 * {@code notices} with attribution, rights and what made the page. {@code TidingsJson.read(json, Page.class)} reads it
 * back. Addresses are data here: whoever puts them into a page must check their scheme. Safe for all threads.
 */
public final class JsonRenderer implements Renderer {
    private static final String OPENING = "{\n";

    private JsonRenderer() {}

    /** A renderer. */
    public static JsonRenderer create() {
        return new JsonRenderer();
    }

    @Override
    public MediaType mediaType() {
        return MediaType.JSON;
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
    public String toString(Page given, RenderContext context) {
        Page page = Publishable.of(given);
        String json = TidingsJson.pretty(page);
        if (!json.startsWith(OPENING)) {
            throw new IllegalStateException("not an object on several lines: " + page.path());
        }
        String notices = TidingsJson.write(Notices.of(page, context));
        return OPENING + "  \"notices\" : " + notices + ",\n" + json.substring(OPENING.length());
    }
}
