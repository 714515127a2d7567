// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.newsroom;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keeps the lists of docs/newsroom.md true; {@code -Dnewsroom.guide=write} writes them anew. */
class GuideTest {
    private static final Path GUIDE = Path.of("..", "docs", "newsroom.md");
    private static final String START = "<!-- written by GuideTest: from here -->\n";

    @Test
    void theGuideListsPublishersStoriesContradictionsAndDefectsAsTheyAre() throws IOException {
        String text = Files.readString(GUIDE);
        int start = text.indexOf(START) + START.length();
        String expected = describe(NewsroomSet.technology()) + describe(NewsroomSet.general());
        if ("write".equals(System.getProperty("newsroom.guide"))) {
            Files.writeString(GUIDE, text.substring(0, start) + expected);
        } else {
            assertEquals(expected, text.substring(start), "run this test with -Dnewsroom.guide=write");
        }
    }

    private static String describe(NewsroomSet set) {
        StringBuilder out = new StringBuilder("\n## Set `" + set.id() + "`: " + set.title() + "\n\n");
        out.append(set.publishers().size() + " publishers, " + set.stories().size() + " stories, "
                + set.items().size() + " items; its clock is " + set.clock() + ".\n\n");
        out.append("| | publisher | host | language | feed | pages |\n|---|---|---|---|---|---|\n");
        for (Publisher publisher : set.publishers()) {
            out.append("| " + publisher.icon() + " | " + publisher.name() + " | `" + publisher.host() + "` | "
                    + publisher.language() + " | " + feed(publisher) + " | " + pages(publisher) + " |\n");
        }
        out.append("\n### Stories\n");
        set.stories().forEach(story -> out.append(describe(set, story)));
        List<NewsItem> alone =
                set.items().stream().filter(item -> item.story().isEmpty()).toList();
        if (!alone.isEmpty()) {
            out.append("\nItems that belong to no story: " + keys(alone) + ".\n");
        }
        List<NewsItem> defective =
                set.items().stream().filter(item -> !item.defects().isEmpty()).toList();
        if (!defective.isEmpty()) {
            out.append("\n### Defects\n\n| item | defect |\n|---|---|\n");
            defective.forEach(
                    item -> out.append("| `" + item.key() + "` | " + String.join(", ", item.defects()) + " |\n"));
        }
        return out.toString();
    }

    private static String describe(NewsroomSet set, NewsStory story) {
        StringBuilder out = new StringBuilder("\n- **" + story.id() + "** – " + story.title() + ". ");
        out.append(keys(story.items().stream()
                        .map(key -> set.item(key).orElseThrow())
                        .toList()) + ".");
        for (NewsStory.Conflict conflict : story.conflicts()) {
            out.append("\n  Contradiction, " + conflict.about() + ": "
                    + conflict.sides().stream()
                            .map(side -> side.value() + " (`" + String.join("`, `", side.items()) + "`)")
                            .collect(Collectors.joining(" against "))
                    + ".");
        }
        return out.append('\n').toString();
    }

    private static String feed(Publisher publisher) {
        return publisher.kind()
                + (publisher.fullText() ? ", full text" : "")
                + (publisher.broken() ? ", broken" : "")
                + (publisher.feedCharset().name().equals("UTF-8")
                        ? ""
                        : ", " + publisher.feedCharset().name());
    }

    private static String pages(Publisher publisher) {
        return publisher.charset().name() + " in " + publisher.setting("charset-in", "header") + ", `"
                + publisher.setting("look", "plain") + "`";
    }

    private static String keys(List<NewsItem> items) {
        return items.stream().map(item -> "`" + item.key() + "`").collect(Collectors.joining(", "));
    }
}
