// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.InsightPart;
import dev.tidings.enrich.llm.internal.call.Prompt;
import dev.tidings.enrich.llm.internal.json.LooseJson;
import dev.tidings.enrich.llm.internal.reply.ReplySchema;
import dev.tidings.enrich.llm.internal.source.SourceSheet;
import dev.tidings.testkit.sample.SampleStories;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PromptSetTest {
    /** A prompt that changes gets a new version: a new file, and a new line here. */
    private static final Map<String, String> HASHES = Map.of(
            "insight-1", "c531c83c95f7f426b6598acb3f7df3d1e5cc46dbb214bef915db0f8b62235f06",
            "again-1", "4150af77345e3a483c3d4917a6bd603f52c558e9794f1ccc951aa33af2be047d",
            "opinion-1", "e9f9d97526ff3036685dfbed4d169636f59f5e7bc0c6ea4191ead4496a1ecd0c");

    private final SourceSheet sheet = SourceSheet.of(SampleStories.dam(), 8, 24_000);

    @Test
    void aPromptNeverChangesUnderItsVersion() {
        HASHES.forEach((name, hash) -> assertEquals(hash, ArticleText.hash(PromptSet.resource(name)), name));
    }

    @Test
    void everyPartOfTheReplyIsExplainedAndInTheSchema() {
        String instructions = PromptSet.standard().instructions();
        for (InsightPart part : ReplySchema.ALL) {
            assertTrue(instructions.contains("- " + ReplySchema.key(part) + ":"), part.toString());
            assertTrue(ReplySchema.of(ReplySchema.ALL).contains("\"" + ReplySchema.key(part) + "\""), part.toString());
        }
    }

    @Test
    void theSchemaIsJsonAndHoldsOnlyThePartsThatAreWanted() {
        String schema = ReplySchema.of(EnumSet.of(InsightPart.HOOK));
        LooseJson.Found found = LooseJson.find(schema, o -> o.members().size());
        assertTrue(found.mends().isEmpty(), found.mends().toString());
        assertTrue(schema.contains("\"hook\"") && !schema.contains("takeaways"), schema);
    }

    @Test
    void articlesStandBetweenLinesWithTheBoundaryAndNowhereElse() {
        Prompt prompt = PromptSet.standard().insight(sheet, Locale.ENGLISH, 3000);
        String input = prompt.request("0123456789abcdef").input();
        List<String> borders =
                input.lines().filter(line -> line.contains("0123456789abcdef")).toList();
        assertEquals(6, borders.size());
        assertTrue(borders.stream().allMatch(line -> line.startsWith("=====0123456789abcdef ")), borders.toString());
        assertFalse(prompt.request("x").instructions().contains("{{"));
    }

    @Test
    void instructionsHoldNoWordOfAnyArticle() {
        Prompt prompt = PromptSet.standard().insight(sheet, Locale.ENGLISH, 3000);
        assertFalse(prompt.instructions().contains("Ennerdale"));
    }

    @Test
    void onesOwnPromptNeedsItsPlaceholders() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> PromptSet.of("mine-1", "Write in {{language}}."));
        assertTrue(String.valueOf(e.getMessage()).contains("{{boundary}}"), e.toString());
        assertEquals(
                "mine-1", PromptSet.of("mine-1", "{{language}} {{boundary}}").version());
    }

    @Test
    void longStoriesAreCutAtWholeSentences() {
        SourceSheet small = SourceSheet.of(SampleStories.dam(), 2, 600);
        assertEquals(2, small.articles().size());
        assertTrue(
                small.notes().stream().anyMatch(n -> n.contains("left out for length")),
                small.notes().toString());
        small.articles()
                .forEach(a -> assertTrue(a.prompt().endsWith(".") || a.prompt().isEmpty(), a.prompt()));
    }
}
