// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.page.Page;
import dev.tidings.core.port.Renderer;
import dev.tidings.testkit.contract.RendererContract;
import dev.tidings.testkit.sample.SampleStoryPages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TerminalRendererTest extends RendererContract {
    private static final Pattern OURS =
            Pattern.compile("\u001b\\[(0|1|2|1;36)m|\u001b\\]8;;((https?|mailto):[\\x21-\\x7e]+)?\u001b\\\\");

    @Override
    protected Renderer renderer() {
        return TerminalRenderer.create();
    }

    /** Words stand on one line, so that they can be found. */
    @Override
    protected String plain(Page page) {
        return TerminalRenderer.create().withWidth(9000).withColours(false).toString(page, context());
    }

    private static List<Page> everything(List<Page> given, List<Page> hostile) {
        List<Page> pages = new ArrayList<>(given);
        pages.addAll(hostile);
        pages.addAll(GeneratedPages.pages());
        return pages;
    }

    @Test
    void no_control_character_of_an_article_reaches_the_terminal() {
        for (Page page : everything(ordinary(), hostile())) {
            for (boolean links : List.of(false, true)) {
                String text = TerminalRenderer.create().withHyperlinks(links).toString(page, FeedRoundTripTest.CONTEXT);
                String rest = OURS.matcher(text).replaceAll("");
                assertTrue(rest.codePoints().noneMatch(c -> c != '\n' && Character.isISOControl(c)), page.path());
                assertTrue(rest.codePoints().noneMatch(c -> c >= 0x202a && c <= 0x202e), page.path());
            }
        }
    }

    @Test
    void without_colours_there_are_words_and_line_feeds_alone() {
        for (Page page : everything(ordinary(), hostile())) {
            String text = TerminalRenderer.of(Map.of("NO_COLOR", "1")).toString(page, context());
            assertTrue(text.codePoints().noneMatch(c -> c != '\n' && Character.isISOControl(c)), page.path());
        }
    }

    @Test
    void lines_are_no_wider_than_asked_for() {
        for (Page page : everything(ordinary(), hostile())) {
            String text =
                    TerminalRenderer.create().withWidth(40).withHyperlinks(true).toString(page, context());
            OURS.matcher(text).replaceAll("").lines().forEach(line -> assertTrue(columns(line) <= 40, line));
        }
    }

    /** By the scripts of the samples and of the generated pages, apart from the renderer's own table. */
    private static int columns(String line) {
        return line.codePoints()
                .map(c -> {
                    Character.UnicodeScript script = Character.UnicodeScript.of(c);
                    boolean wide = script == Character.UnicodeScript.HAN
                            || script == Character.UnicodeScript.HIRAGANA
                            || script == Character.UnicodeScript.KATAKANA
                            || c >= 0x1f300 && c <= 0x1faff
                            || c >= 0x3000 && c <= 0x303f
                            || c >= 0xff01 && c <= 0xff60;
                    int type = Character.getType(c);
                    boolean none = type == Character.NON_SPACING_MARK || type == Character.FORMAT;
                    return none ? 0 : wide ? 2 : 1;
                })
                .sum();
    }

    @Test
    void an_environment_says_how_wide_and_whether_in_colour() {
        Page page = SampleStoryPages.full();
        String plain =
                TerminalRenderer.of(Map.of("TERM", "dumb", "COLUMNS", "50")).toString(page, context());
        assertFalse(plain.contains("\u001b"));
        assertTrue(
                plain.startsWith("Norvale opened a compute hall in Kestrel Bay on 20\nNovember 2026.\n====="), plain);
        assertTrue(TerminalRenderer.of(Map.of("COLUMNS", "x"))
                .toString(page, context())
                .startsWith("\u001b[1;36mNorvale"));
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> TerminalRenderer.create().withWidth(19));
        assertTrue(refused.getMessage().contains("19"));
    }

    @Test
    void hyperlinks_stand_behind_the_words() {
        String text = TerminalRenderer.create()
                .withWidth(200)
                .withHyperlinks(true)
                .toString(SampleStoryPages.full(), FeedRoundTripTest.CONTEXT);
        assertTrue(text.contains("\u001b]8;;https://kestrel.example/2026/tide-hall\u001b\\"), text);
        assertEquals(0, Pattern.compile("<https?:").matcher(text).results().count());
    }
}
