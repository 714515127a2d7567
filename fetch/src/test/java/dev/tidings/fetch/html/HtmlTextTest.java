// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tidings.core.model.Block;
import dev.tidings.core.model.BlockKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class HtmlTextTest {
    @Test
    void givesEachBlockItsKind() {
        List<Block> blocks = HtmlText.blocks(
                "<h3>Tides</h3><p>High water at six.</p><ul><li>boats</li></ul>"
                        + "<blockquote><p>Ahoy</p></blockquote><pre>a\n  b</pre><table><tr><td>low</td><td>12:10</td></tr></table>");
        assertEquals(
                List.of(
                        new Block(BlockKind.HEADING, "Tides"),
                        new Block(BlockKind.PARAGRAPH, "High water at six."),
                        new Block(BlockKind.LIST_ITEM, "boats"),
                        new Block(BlockKind.QUOTE, "Ahoy"),
                        new Block(BlockKind.CODE, "a\n  b"),
                        new Block(BlockKind.TABLE, "low | 12:10")),
                blocks);
    }

    @Test
    void plainTextIsOneParagraph() {
        assertEquals(
                List.of(new Block(BlockKind.PARAGRAPH, "High water & wind")), HtmlText.blocks("High water &amp; wind"));
    }

    @Test
    void twoBreaksPartParagraphsAndOneDoesNot() {
        assertEquals(2, HtmlText.blocks("one<br><br>two<br>still two").size());
    }

    @Test
    void scriptsAndHiddenTextAreNoText() {
        assertEquals(
                "seen",
                HtmlText.text("seen<script>x</script><p hidden>unseen</p><style>p{}</style>")
                        .value());
    }

    @Test
    void aLineJoinsTheBlocks() {
        assertEquals("Fish & chips on the quay", HtmlText.line("<b>Fish &amp; chips</b><p>on the quay"));
    }

    @Test
    void plainTextHasParagraphsWhereItHasEmptyLines() {
        String html = HtmlText.ofPlain("\nThe dam opens & fills,\nafter <five> years.\r\n \r\nMore tomorrow.\n");
        assertEquals("<p>The dam opens &amp; fills,\nafter &lt;five&gt; years.</p><p>More tomorrow.</p>", html);
        assertEquals(
                "The dam opens & fills, after <five> years.",
                HtmlText.line(html.substring(0, html.indexOf("<p>More"))));
    }
}
