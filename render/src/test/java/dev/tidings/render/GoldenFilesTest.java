// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tidings.core.page.Page;
import dev.tidings.core.page.StoryCard;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.port.RenderContext;
import dev.tidings.core.port.Renderer;
import dev.tidings.testkit.sample.SampleArticles;
import dev.tidings.testkit.sample.SamplePages;
import dev.tidings.testkit.sample.SampleStoryPages;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Whole pages as they were looked at and found good; {@code -Dgolden.write=true} writes them anew, to be read again. */
class GoldenFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/golden");

    private static void check(String name, Renderer renderer, Page page, String language) throws IOException {
        RenderContext context = RenderContext.builder()
                .now(SampleArticles.NOW)
                .locale(Locale.forLanguageTag(language))
                .build();
        check(name, renderer.toString(page, context));
    }

    /** A page of a site whose address is known. */
    private static void published(String name, Renderer renderer, Page page) throws IOException {
        check(name, renderer.toString(page, FeedRoundTripTest.CONTEXT));
    }

    private static void check(String name, String given) throws IOException {
        String text = given.replace("\r\n", "\n")
                .replaceAll("(?s)<style>.*?</style>", "<style></style>")
                .replaceAll("sha256-[^'&]+", "sha256-");
        Path file = FOLDER.resolve(name);
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, text);
        }
        assertEquals(Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n"), text, name);
    }

    @Test
    void a_full_story_as_html() throws IOException {
        check("story.html", HtmlRenderer.create(), SampleStoryPages.full(), "en");
    }

    @Test
    void a_full_story_as_markdown() throws IOException {
        check("story.md", MarkdownRenderer.create(), SampleStoryPages.full(), "en");
    }

    @Test
    void a_doubtful_story_as_plain_text_in_chinese() throws IOException {
        check("doubtful-zh.txt", TextRenderer.create(), SampleStoryPages.doubtful(), "zh");
    }

    @Test
    void an_edition_as_markdown() throws IOException {
        check("edition.md", MarkdownRenderer.create(), SamplePages.edition(), "en");
    }

    @Test
    void a_topic_as_feeds() throws IOException {
        Function<StoryCard, Optional<StoryPage>> first =
                card -> card.slug().equals("tide-hall") ? Optional.of(SampleStoryPages.byModel()) : Optional.empty();
        published("topic.atom", FeedRenderer.atom().withStories(first), SamplePages.topic());
        published("topic.rss", FeedRenderer.rss().withStories(first), SamplePages.topic());
        published("topic.feed.json", FeedRenderer.jsonFeed().withStories(first), SamplePages.topic());
    }

    @Test
    void a_story_as_messages_for_chats() throws IOException {
        published("story.telegram.html", MessageRenderer.telegram(), SampleStoryPages.full());
        published("story.slack.json", MessageRenderer.slack(), SampleStoryPages.full());
    }

    @Test
    void an_edition_as_mail_and_in_a_terminal() throws IOException {
        MailRenderer mail = MailRenderer.builder("The Bay Recap", "recap@news.example")
                .unsubscribe(URI.create("https://news.example/leave"))
                .oneClick()
                .build();
        published("edition.eml", mail, SamplePages.edition());
        published("edition.ansi", TerminalRenderer.create(), SamplePages.edition());
    }
}
