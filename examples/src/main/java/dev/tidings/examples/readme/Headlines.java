// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.readme;

import dev.tidings.core.page.Page;
import dev.tidings.core.page.PageKind;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.port.MediaType;
import dev.tidings.core.port.Output;
import dev.tidings.core.port.RenderContext;
import dev.tidings.core.port.Renderer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The README's own renderer: the headlines of a story, a line each. */
public final class Headlines implements Renderer {
    /** Makes one. */
    public Headlines() {}

    @Override
    public MediaType mediaType() {
        return MediaType.TEXT;
    }

    @Override
    public Set<PageKind> kinds() {
        return Set.of(PageKind.STORY);
    }

    @Override
    public void render(Page page, RenderContext context, Output out) throws IOException {
        if (!(page instanceof StoryPage story)) {
            throw new IllegalArgumentException("no story page: " + page.kind());
        }
        StringBuilder text = new StringBuilder();
        story.articles()
                .forEach(article -> text.append(article.source().name())
                        .append(": ")
                        .append(article.title())
                        .append('\n'));
        try (OutputStream main = out.part(Output.MAIN)) {
            main.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
