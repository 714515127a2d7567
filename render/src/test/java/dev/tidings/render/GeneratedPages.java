// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render;

import dev.tidings.core.model.Claim;
import dev.tidings.core.model.ClaimKind;
import dev.tidings.core.model.Entity;
import dev.tidings.core.model.EntityKind;
import dev.tidings.core.model.Factor;
import dev.tidings.core.model.Finding;
import dev.tidings.core.model.FreshnessPolicy;
import dev.tidings.core.model.Importance;
import dev.tidings.core.model.Method;
import dev.tidings.core.model.Rights;
import dev.tidings.core.model.Story;
import dev.tidings.core.model.Topic;
import dev.tidings.core.model.Verdict;
import dev.tidings.core.page.EntityPage;
import dev.tidings.core.page.FrontPage;
import dev.tidings.core.page.Page;
import dev.tidings.core.page.Section;
import dev.tidings.core.page.SourceView;
import dev.tidings.core.page.StoryCard;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.page.TopicPage;
import dev.tidings.testkit.sample.HostilePages;
import dev.tidings.testkit.sample.SampleArticles;
import dev.tidings.testkit.sample.SampleStoryPages;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Pages with other words in each field, drawn from all that text can be, and with parts missing here and there. */
final class GeneratedPages {
    /** What text is made of: words of several scripts, and what means something in one form or another. */
    private static final List<String> PIECES = List.of(
            "Harbour",
            "opens",
            "nach",
            "fünf",
            "Jahren",
            "算力中心",
            "启用",
            "発電所",
            "مركز",
            "الحوسبة",
            "קו",
            "\uD83D\uDE00",
            "\uD83D\uDC69\u200D\uD83D\uDCBB",
            "e\u0301",
            "ﬁ",
            "𠮷野家",
            "𝒜",
            "<b>",
            "</p>",
            "<!--",
            "-->",
            "<script>alert(1)</script>",
            "]]>",
            "<![CDATA[",
            "&amp;",
            "&",
            "&#0;",
            "&lt;",
            "\"",
            "'",
            "`",
            "*bold*",
            "_it_",
            "~x~",
            "[a](javascript:alert(1))",
            "<!channel>",
            "<@U1>",
            "@everyone",
            "#1",
            "- x",
            "> q",
            "1.",
            "\\",
            "%0d%0a",
            "\r\nBcc: x@evil.example",
            "=?utf-8?q?x?=",
            "\u0000",
            "\u0007",
            "\u001b[31m",
            "\u009b2J",
            "\u001b]8;;x\u0007",
            "\u202e",
            "\u2066",
            "\u200f",
            "\u2028",
            "\ufeff",
            "\uD800",
            "\uDC00",
            "\uFFFF",
            "\uFFFD",
            "\u00a0",
            "\u3000",
            "\t",
            "\n",
            "{{x}}",
            "${x}",
            "%s",
            "https://evil.example/?a=b&c=d",
            "mailto:x@evil.example",
            "x".repeat(90),
            "长".repeat(90));

    private static final List<String> TAGS = List.of("en", "zh-Hans", "ar", "de-AT", "no tag", "", "<x>");

    private final Random random;
    private int stories;

    GeneratedPages(long seed) {
        this.random = new Random(seed);
    }

    /** Nine pages for each round, of all kinds; {@code -Dformats.rounds=100} makes more than the usual six rounds. */
    static List<Page> pages() {
        List<Page> pages = new ArrayList<>();
        for (int seed = 0; seed < Integer.getInteger("formats.rounds", 6); seed++) {
            GeneratedPages made = new GeneratedPages(seed);
            pages.add(made.front());
            pages.add(made.topicPage());
            pages.add(made.entityPage());
            pages.addAll(HostilePages.of(made.text(), made.url()));
        }
        return pages;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        int pieces = 1 + random.nextInt(random.nextInt(8) == 0 ? 60 : 8);
        for (int i = 0; i < pieces; i++) {
            text.append(i == 0 || random.nextInt(4) == 0 ? "" : " ").append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString().isBlank() ? "x" : text.toString();
    }

    private URI url() {
        return URI.create(
                switch (random.nextInt(5)) {
                    case 0 -> "javascript:alert(1)";
                    case 1 -> "//evil.example/x";
                    case 2 -> "https://a.example/%20?x=1&y=%3Cb%3E#f";
                    default -> "https://kestrel.example/" + random.nextInt(99);
                });
    }

    private boolean some() {
        return random.nextInt(3) > 0;
    }

    private <T> Optional<T> maybe(T value) {
        return some() ? Optional.of(value) : Optional.empty();
    }

    private String tag() {
        return TAGS.get(random.nextInt(TAGS.size()));
    }

    private Topic topic() {
        return new Topic("t" + random.nextInt(20), text());
    }

    private SourceView source() {
        Rights rights =
                Rights.builder().license(maybe(text())).notice(maybe(text())).build();
        return new SourceView("s" + random.nextInt(9), text(), Optional.empty(), maybe(url()), maybe(tag()), rights);
    }

    private Claim hook() {
        List<Finding> findings =
                List.of(new Finding(Verdict.SUPPORTED, 1, text(), List.of(), "v", "1", Method.VERBATIM));
        return Claim.builder()
                .text(text())
                .language(maybe(tag()))
                .kind(ClaimKind.values()[random.nextInt(ClaimKind.values().length)])
                .speaker(maybe(text()))
                .findings(findings)
                .build();
    }

    StoryCard card() {
        Instant seen = SampleArticles.NOW.minusSeconds(random.nextInt(1_000_000));
        Instant updated = seen.plusMillis(random.nextInt(1_000_000));
        List<Topic> topics = new ArrayList<>();
        List<SourceView> sources = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            topics.add(topic());
            sources.add(source());
        }
        String id = "story " + stories++;
        return StoryCard.builder()
                .storyId(id)
                .slug("s-" + stories)
                .headline(text())
                .language(maybe(tag()))
                .hook(some() ? Optional.of(hook()) : Optional.empty())
                .topics(topics)
                .sources(sources)
                .articles(sources.size())
                .freshness(FreshnessPolicy.daily().judge(updated, SampleArticles.NOW))
                .importance(Importance.of(List.of(new Factor(text(), 1, 1, text()))))
                .firstSeen(maybe(seen))
                .lastUpdated(updated)
                .model(random.nextInt(4) == 0 ? Optional.of(text()) : Optional.empty())
                .contradicted(some())
                .build();
    }

    private List<StoryCard> cards() {
        List<StoryCard> cards = new ArrayList<>();
        for (int i = random.nextInt(7); i > 0; i--) {
            cards.add(card());
        }
        return cards;
    }

    FrontPage front() {
        return FrontPage.builder()
                .asOf(SampleArticles.NOW)
                .top(cards())
                .addSection(new Section(topic(), cards()))
                .build();
    }

    TopicPage topicPage() {
        return TopicPage.builder().topic(topic()).cards(cards()).build();
    }

    EntityPage entityPage() {
        return EntityPage.builder()
                .entity(new Entity("e", text(), EntityKind.PLACE))
                .cards(cards())
                .build();
    }

    /** A whole story for a card, for the content of feeds. */
    static Optional<StoryPage> story(StoryCard card) {
        StoryPage full = SampleStoryPages.full();
        return card.storyId().hashCode() % 5 != 0
                ? Optional.empty()
                : Optional.of(StoryPage.builder()
                        .from(full)
                        .story(Story.builder()
                                .from(full.story())
                                .id(card.storyId())
                                .slug(card.slug())
                                .build())
                        .build());
    }
}
