// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render;

import dev.tidings.core.page.Page;
import dev.tidings.core.page.PageKind;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.port.MediaType;
import dev.tidings.core.port.Output;
import dev.tidings.core.port.RenderContext;
import dev.tidings.core.port.Renderer;
import dev.tidings.testkit.contract.RendererContract;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** The renderer of ten lines in docs/rendering.md keeps to the contract. */
class OwnRendererTest extends RendererContract {
    @Override
    protected Renderer renderer() {
        return new HeadlineRenderer();
    }

    record HeadlineRenderer() implements Renderer {
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
            StoryPage story = (StoryPage) page;
            String model = story.insight()
                    .flatMap(i -> i.provenance().model())
                    .map(m -> ", made by " + m)
                    .orElse("");
            String line = story.lead().title() + " (" + story.lead().source().name() + model + ")\n";
            try (OutputStream main = out.part(Output.MAIN)) {
                main.write(line.getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
