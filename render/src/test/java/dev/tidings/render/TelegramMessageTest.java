// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.page.Page;
import dev.tidings.core.port.Renderer;
import dev.tidings.testkit.contract.RendererContract;
import dev.tidings.testkit.sample.HostilePages;
import dev.tidings.testkit.sample.SamplePages;
import dev.tidings.testkit.sample.SampleStoryPages;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class TelegramMessageTest extends RendererContract {
    /** Tags as these messages may have them ("HTML style" of the Bot API). */
    private static final Pattern TAG =
            Pattern.compile("<(b|i|blockquote|a href=\"https?://[^\"<>\\s]+\")>|</(b|i|blockquote|a)>");

    @Override
    protected Renderer renderer() {
        return MessageRenderer.telegram();
    }

    @Override
    protected String plain(Page page) {
        return Jsoup.parse(String.join("\n", MessageRenderer.telegram().messages(page, context())))
                .text();
    }

    /** What Telegram would refuse or read otherwise than it was meant. */
    private static List<String> wrong(String message) {
        List<String> wrong = new ArrayList<>();
        Deque<String> open = new ArrayDeque<>();
        StringBuilder text = new StringBuilder();
        Matcher tag = TAG.matcher(message);
        int marks = 0;
        int at = 0;
        while (tag.find()) {
            text.append(message, at, tag.start());
            at = tag.end();
            if (tag.group(1) != null) {
                open.push(tag.group(1).split(" ")[0]);
                marks++;
            } else if (open.isEmpty() || !open.pop().equals(tag.group(2))) {
                wrong.add("closes what is not open: " + tag.group());
            }
        }
        text.append(message.substring(at));
        String raw = text.toString();
        require(wrong, open.isEmpty(), "left open: " + open);
        require(wrong, raw.indexOf('<') < 0 && raw.indexOf('>') < 0, "a bracket: " + raw);
        String rest = raw.replaceAll("&(amp|lt|gt|quot);", "");
        require(wrong, rest.indexOf('&') < 0, "half an escape: " + raw);
        String seen = raw.replaceAll("&(amp|lt|gt|quot);", "x");
        require(wrong, seen.length() <= 4096 && !seen.isBlank(), "length " + seen.length());
        require(wrong, marks <= 100, "marks " + marks);
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        require(wrong, new String(bytes, StandardCharsets.UTF_8).equals(message), "half a character");
        require(wrong, !Pattern.compile("(?<![\\w.+-])@\\w").matcher(seen).find(), "a mention: " + seen);
        return wrong;
    }

    private static void require(List<String> wrong, boolean right, String what) {
        if (!right) {
            wrong.add(what);
        }
    }

    @Test
    void whatever_the_text_each_message_is_one_that_telegram_takes() {
        List<Page> pages = new ArrayList<>(hostile());
        pages.addAll(ordinary());
        pages.addAll(GeneratedPages.pages());
        for (String piece : List.of("\uD83D\uDE00", "&", "<b>", "长", "e\u0301", "word ")) {
            pages.addAll(HostilePages.of(piece.repeat(1200), URI.create("https://kestrel.example/x?a=1&b=2")));
        }
        int split = 0;
        for (Page page : pages) {
            if (renderer().kinds().contains(page.kind())) {
                List<String> messages = MessageRenderer.telegram().messages(page, FeedRoundTripTest.CONTEXT);
                messages.forEach(m -> assertEquals(List.of(), wrong(m), m));
                split += messages.size() > 1 ? 1 : 0;
            }
        }
        assertTrue(split > 20, "pages of several messages: " + split);
    }

    @Test
    void the_check_sees_what_is_wrong() {
        for (String bad :
                List.of("<b>x", "x</b>", "a < b", "&am", "<a href=\"javascript:x\">x</a>", "@name", "\uD83D")) {
            assertFalse(wrong(bad).isEmpty(), bad);
        }
        assertFalse(wrong("x".repeat(4097)).isEmpty());
        assertFalse(wrong("<b>x</b>".repeat(101)).isEmpty());
    }

    @Test
    void nothing_is_lost_where_a_message_ends() {
        String words = "Harbour 算力 &<b> \uD83D\uDE00 ".repeat(700);
        for (Page page : HostilePages.of(words, URI.create("https://kestrel.example/x"))) {
            if (renderer().kinds().contains(page.kind())) {
                String all = plain(page).replaceAll("\\s+", "");
                assertTrue(all.contains(words.replaceAll("\\s+", "")), page.path());
            }
        }
    }

    @Test
    void a_story_is_told_in_its_main_claims_with_links_to_the_words() {
        String message = MessageRenderer.telegram().toString(SampleStoryPages.full(), FeedRoundTripTest.CONTEXT);
        assertTrue(message.startsWith("<b>Norvale opened a compute hall"), message);
        assertTrue(message.contains("<i>✓ Supported</i> — <a href=\"https://kestrel.example/2026/tide-hall#:~:text="));
        assertTrue(message.contains("<a href=\"https://news.example/daily/stories/tide-hall.html\">"));
        assertTrue(message.contains("<b>40 megawatts</b> Kestrel Courier · <b>38兆瓦</b> 晨桥日报"));
        assertTrue(message.contains("All content rights belong to the original publishers."));
    }

    @Test
    void a_list_has_each_story_once_in_its_order() {
        String message = MessageRenderer.telegram().toString(SamplePages.edition(), FeedRoundTripTest.CONTEXT);
        assertTrue(message.indexOf("1. <a href=") < message.indexOf("2. <a href="), message);
        assertTrue(message.contains("grouped and ranked by algorithm"));
    }

    @Test
    void further_messages_are_parts_of_their_own() throws Exception {
        Page page = HostilePages.of("long ".repeat(900), URI.create("https://kestrel.example/x"))
                .get(0);
        Map<String, java.io.ByteArrayOutputStream> parts = new TreeMap<>();
        renderer()
                .render(page, context(), name -> parts.computeIfAbsent(name, n -> new java.io.ByteArrayOutputStream()));
        assertTrue(parts.keySet().containsAll(List.of("main", "2.telegram.html", "3.telegram.html")));
    }
}
