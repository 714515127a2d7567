// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench.render;

import dev.tidings.core.model.Edition;
import dev.tidings.core.model.EditionEntry;
import dev.tidings.core.model.EditionNumbers;
import dev.tidings.core.model.EditionSection;
import dev.tidings.core.model.EditionSpan;
import dev.tidings.core.model.Entity;
import dev.tidings.core.model.EntityKind;
import dev.tidings.core.model.Icon;
import dev.tidings.core.model.Rights;
import dev.tidings.core.model.Topic;
import dev.tidings.core.page.ArchivePage;
import dev.tidings.core.page.ArticleView;
import dev.tidings.core.page.EditionLink;
import dev.tidings.core.page.EditionPage;
import dev.tidings.core.page.EntityPage;
import dev.tidings.core.page.FrontPage;
import dev.tidings.core.page.Page;
import dev.tidings.core.page.PredictionsPage;
import dev.tidings.core.page.SourceView;
import dev.tidings.core.page.StoryCard;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.page.TopicPage;
import dev.tidings.core.port.Bytes;
import dev.tidings.core.port.FetchResult;
import dev.tidings.testkit.fake.FakeFetcher;
import dev.tidings.testkit.sample.SampleArticles;
import dev.tidings.testkit.sample.SamplePages;
import dev.tidings.testkit.sample.SampleStoryPages;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Pages that the sample pages are not: of a site that holds nothing yet, of other periods, and with stored pictures. */
final class SampleVariants {
    private static final URI PICTURE = URI.create("https://pictures.example/hall.png");
    private static final URI ICON = URI.create("https://pictures.example/icon.png");

    private SampleVariants() {}

    /** A site before its first story. */
    static List<Page> empty() {
        return List.of(
                FrontPage.builder().asOf(SampleArticles.NOW).build(),
                edition(EditionSpan.week(day(), ZoneOffset.UTC), List.of()),
                edition(EditionSpan.day(day(), ZoneOffset.UTC), List.of()),
                TopicPage.builder().topic(new Topic("compute", "Compute")).build(),
                EntityPage.builder()
                        .entity(new Entity("norvale", "Norvale", EntityKind.ORGANISATION))
                        .build(),
                ArchivePage.builder().build(),
                PredictionsPage.builder().asOf(SampleArticles.NOW).build());
    }

    /** A day, a month, an archive of three months, open predictions alone. */
    static List<Page> other() {
        return List.of(
                edition(EditionSpan.day(day(), ZoneOffset.UTC), SamplePages.cards()),
                edition(EditionSpan.month(day(), ZoneOffset.UTC), SamplePages.cards()),
                ArchivePage.builder().editions(periods()).build(),
                PredictionsPage.builder()
                        .from(SamplePages.predictions())
                        .predictions(SamplePages.predictions().predictions().subList(0, 1))
                        .build());
    }

    /** A front page and a story whose publishers lend pictures. */
    static List<Page> pictured() {
        List<ArticleView> articles = SampleStoryPages.full().articles().stream()
                .map(article -> ArticleView.builder()
                        .from(article)
                        .source(pictured(article.source()))
                        .image(PICTURE)
                        .build())
                .toList();
        List<StoryCard> cards = SamplePages.cards().stream()
                .map(card -> StoryCard.builder()
                        .from(card)
                        .sources(card.sources().stream()
                                .map(SampleVariants::pictured)
                                .toList())
                        .build())
                .toList();
        return List.of(
                StoryPage.builder()
                        .from(SampleStoryPages.full())
                        .articles(articles)
                        .lead(articles.get(0))
                        .build(),
                FrontPage.builder()
                        .from(SamplePages.front())
                        .top(cards)
                        .sources(cards.get(0).sources())
                        .build());
    }

    /** Where the pictures are. */
    static FakeFetcher web() throws IOException {
        return new FakeFetcher()
                .answer(PICTURE.toString(), picture(1200, 675))
                .answer(ICON.toString(), picture(64, 64));
    }

    private static SourceView pictured(SourceView source) {
        return new SourceView(
                source.id(),
                source.name(),
                Optional.of(new Icon.Image(ICON)),
                source.homepage(),
                source.language(),
                Rights.builder().from(source.rights()).images(true).build());
    }

    private static FetchResult picture(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = image.createGraphics();
        brush.setPaint(new GradientPaint(0, 0, new Color(0x2a6f97), width, height, new Color(0xe9c46a)));
        brush.fillRect(0, 0, width, height);
        brush.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return FetchResult.Fetched.builder()
                .finalUrl(PICTURE)
                .body(Bytes.copyOf(out.toByteArray()))
                .build();
    }

    private static LocalDate day() {
        return LocalDate.ofInstant(SampleArticles.NOW, ZoneOffset.UTC);
    }

    private static EditionPage edition(EditionSpan span, List<StoryCard> cards) {
        List<EditionEntry> entries = IntStream.range(0, cards.size())
                .mapToObj(i -> new EditionEntry(
                        cards.get(i).storyId(), i + 1, cards.get(i).importance(), 2, i == 0))
                .toList();
        Edition.Builder edition = Edition.builder()
                .id(span.id())
                .span(span)
                .entries(entries)
                .numbers(new EditionNumbers(cards.size(), 3 * cards.size(), cards.isEmpty() ? 0 : 2, cards.size()))
                .madeAt(SampleArticles.NOW);
        if (!cards.isEmpty()) {
            edition.addSection(new EditionSection(
                    new Topic("compute", "Compute"),
                    cards.stream().map(StoryCard::storyId).toList()));
        }
        return EditionPage.builder().edition(edition.build()).cards(cards).build();
    }

    private static List<EditionLink> periods() {
        return IntStream.range(0, 75)
                .mapToObj(day()::minusDays)
                .flatMap(date -> IntStream.of(
                                0, date.getDayOfWeek().getValue() == 7 ? 1 : 0, date.getDayOfMonth() == 1 ? 2 : 0)
                        .distinct()
                        .mapToObj(kind -> kind == 2
                                ? EditionSpan.month(date, ZoneOffset.UTC)
                                : kind == 1
                                        ? EditionSpan.week(date, ZoneOffset.UTC)
                                        : EditionSpan.day(date, ZoneOffset.UTC)))
                .map(span -> new EditionLink(span.id(), span, span.id().length()))
                .toList();
    }
}
