// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.page.Page;
import dev.tidings.core.page.StoryCard;
import dev.tidings.core.page.TopicPage;
import dev.tidings.core.port.Renderer;
import dev.tidings.testkit.contract.RendererContract;
import dev.tidings.testkit.sample.HostilePages;
import dev.tidings.testkit.sample.SamplePages;
import dev.tidings.testkit.sample.SampleStoryPages;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SlackMessageTest extends RendererContract {
    private static final Pattern LINK = Pattern.compile("<https?://[^<>|\\s]+\\|[^<>|]+>");

    @Override
    protected Renderer renderer() {
        return MessageRenderer.slack();
    }

    @Override
    protected String plain(Page page) {
        return String.join("\n", MessageRenderer.slack().messages(page, context()));
    }

    /** What Slack would refuse, or take for a link, a mention or emphasis that is not ours. */
    private static List<String> wrong(String json) {
        JsonNode message = JsonMapper.shared().readTree(json);
        List<String> wrong = new ArrayList<>();
        text(wrong, message.path("text").asString());
        require(
                wrong,
                message.path("blocks").size() >= 1 && message.path("blocks").size() <= 50,
                "number of blocks");
        for (JsonNode block : message.path("blocks")) {
            require(wrong, block.path("type").asString().equals("section"), "type of block");
            require(wrong, block.path("text").path("verbatim").asBoolean(), "Slack looks for names by itself");
            text(wrong, block.path("text").path("text").asString());
        }
        return wrong;
    }

    private static void text(List<String> wrong, String text) {
        require(wrong, !text.isBlank() && text.length() <= 3000, "length " + text.length());
        String rest = LINK.matcher(text).replaceAll("");
        require(wrong, rest.indexOf('<') < 0 && rest.indexOf('>') < 0, "a bracket: " + rest);
        require(wrong, rest.replaceAll("&(amp|lt|gt);", "").indexOf('&') < 0, "half an escape: " + rest);
        String signs = text.replaceAll("[*_~`]\u200b", "");
        String noLinks = LINK.matcher(signs).replaceAll("");
        require(wrong, noLinks.chars().noneMatch(c -> c == '~' || c == '`'), "a sign: " + noLinks);
        require(wrong, even(noLinks, '*') && even(noLinks, '_'), "emphasis that does not end: " + noLinks);
        require(wrong, !Pattern.compile(":[a-z0-9_+-]+:").matcher(rest).find(), "an emoji by name: " + rest);
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        require(wrong, new String(bytes, StandardCharsets.UTF_8).equals(text), "half a character");
    }

    private static boolean even(String text, char sign) {
        return text.chars().filter(c -> c == sign).count() % 2 == 0;
    }

    private static void require(List<String> wrong, boolean right, String what) {
        if (!right) {
            wrong.add(what);
        }
    }

    @Test
    void whatever_the_text_each_message_is_one_that_slack_takes() {
        List<Page> pages = new ArrayList<>(hostile());
        pages.addAll(ordinary());
        pages.addAll(GeneratedPages.pages());
        for (String piece : List.of("\uD83D\uDE00", "&", "<!channel>", "长", "*_~`", ":tada: ")) {
            pages.addAll(HostilePages.of(piece.repeat(900), URI.create("https://kestrel.example/x?a=1&b=2")));
        }
        for (Page page : pages) {
            if (renderer().kinds().contains(page.kind())) {
                for (String message : MessageRenderer.slack().messages(page, FeedRoundTripTest.CONTEXT)) {
                    assertEquals(List.of(), wrong(message), message);
                }
            }
        }
    }

    @Test
    void the_check_sees_what_is_wrong() {
        String good = MessageRenderer.slack().toString(SamplePages.topic(), FeedRoundTripTest.CONTEXT);
        assertEquals(List.of(), wrong(good));
        for (String[] change : List.of(
                new String[] {"Compute*", "Compute"},
                new String[] {"*Compute", "<!channel> *Compute"},
                new String[] {"*Compute", "& *Compute"},
                new String[] {"<https://news.example", "<javascript:news.example"},
                new String[] {"\"verbatim\" : true", "\"verbatim\" : false"})) {
            String bad = good.replace(change[0], change[1]);
            assertFalse(bad.equals(good), change[0]);
            assertFalse(wrong(bad).isEmpty(), change[0]);
        }
    }

    @Test
    void more_than_fifty_sections_become_several_messages() {
        StoryCard card = SamplePages.cards().get(0);
        List<StoryCard> cards = new ArrayList<>();
        for (int i = 0; i < 120; i++) {
            cards.add(StoryCard.builder().from(card).storyId("s" + i).build());
        }
        TopicPage page =
                TopicPage.builder().from(SamplePages.topic()).cards(cards).build();
        List<String> messages = MessageRenderer.slack().messages(page, context());
        assertEquals(3, messages.size());
        messages.forEach(m -> assertEquals(List.of(), wrong(m)));
    }

    @Test
    void a_story_is_told_in_its_main_claims() {
        String text = MessageRenderer.slack().toString(SampleStoryPages.full(), FeedRoundTripTest.CONTEXT);
        assertTrue(text.contains("\"*Norvale opened a compute hall"), text);
        assertTrue(text.contains("_✓ Supported_ — <https://kestrel.example/2026/tide-hall#:~:text="));
        assertTrue(text.contains("All content rights belong to the original publishers."));
    }
}
