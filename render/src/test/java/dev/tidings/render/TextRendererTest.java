// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.page.Page;
import dev.tidings.core.port.Renderer;
import dev.tidings.testkit.contract.RendererContract;
import dev.tidings.testkit.sample.SampleStoryPages;
import org.junit.jupiter.api.Test;

class TextRendererTest extends RendererContract {
    @Override
    protected Renderer renderer() {
        return TextRenderer.create();
    }

    @Test
    void text_of_others_stays_on_its_line_and_turns_no_line() {
        for (Page page : hostile()) {
            String text = text(page);
            assertFalse(text.contains("\n# heading\n- list"), page.path());
            assertTrue(text.codePoints().noneMatch(c -> c == 0x202e || c == 0 || c == 7), page.path());
            assertFalse(text.contains("<javascript:"), page.path());
        }
    }

    @Test
    void a_story_reads_from_headline_to_rights() {
        String text = text(SampleStoryPages.full());
        assertTrue(text.startsWith("Norvale opened a compute hall in Kestrel Bay on 20 November 2026.\n====="), text);
        assertTrue(
                text.contains("- The hall draws 40 megawatts and is cooled by sea water. (✓ Supported)\n  > The hall"));
        assertTrue(text.contains("All content rights belong to the original publishers."));
    }
}
