// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.sample;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.Evidence;
import dev.tidings.core.model.Icon;
import dev.tidings.core.model.Latency;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Person;
import dev.tidings.core.model.Rights;
import dev.tidings.core.model.Span;
import dev.tidings.core.page.ArticleView;
import dev.tidings.core.page.SourceView;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Articles of invented publishers about invented events, in English, Chinese and Arabic. */
public final class SampleArticles {
    /** The time of all samples. */
    public static final Instant NOW = Instant.parse("2026-11-22T18:00:00Z");

    private SampleArticles() {}

    /** An English article with two numbers, a date and a forecast. */
    public static Article english() {
        return article(
                "a-kestrel",
                "kestrel",
                "Kestrel Courier",
                "https://kestrel.example/2026/tide-hall",
                "Norvale opens a tide-cooled compute hall",
                "en",
                "2026-11-20T08:57Z",
                """
                Norvale opened a compute hall in Kestrel Bay on 20 November 2026.

                The hall draws 40 megawatts and is cooled by sea water.

                Work on the site began in February 2024.

                "We expect to double the hall by 2028," said Mira Oduya, who leads the project.

                The harbour office asks fishers to keep 200 metres from the intake.""");
    }

    /** A Chinese article about the same event. */
    public static Article chinese() {
        return article(
                "a-chenqiao",
                "chenqiao",
                "晨桥日报",
                "https://chenqiao.example/news/8812",
                "诺维尔启用海水冷却算力中心",
                "zh",
                "2026-11-20T09:40+08:00",
                "诺维尔公司11月20日在凯斯特湾启用一座算力中心。\n\n该中心耗电38兆瓦，采用海水冷却。\n\n项目负责人表示，2028年前规模将翻一番。");
    }

    /** An Arabic article about the same event, whose publisher gives a day alone. */
    public static Article arabic() {
        return article(
                "a-marfa",
                "marfa",
                "صحيفة المرفأ",
                "https://marfa.example/tech/77",
                "افتتاح مركز حوسبة مبرد بمياه البحر",
                "ar",
                "2026-11-21",
                "افتتحت شركة نورفيل مركز حوسبة في خليج كيستريل.\n\nيستهلك المركز 40 ميغاواط.");
    }

    private static Article article(
            String id, String source, String publisher, String url, String title, String lang, String at, String text) {
        return Article.builder()
                .id(id)
                .sourceId(source)
                .publisher(publisher)
                .url(URI.create(url))
                .title(title)
                .language(lang)
                .addAuthor(Person.of(publisher))
                .publishedAt(PartialDate.parse(at))
                .collectedAt(Instant.parse("2026-11-20T09:00:00Z"))
                .text(ArticleText.ofPlain(text))
                .build();
    }

    /** Evidence for a sentence that stands in the article's text. */
    public static Evidence quote(Article article, String sentence) {
        int start = article.text().value().indexOf(sentence);
        if (start < 0) {
            throw new IllegalArgumentException("not in " + article.id() + ": '" + sentence + "'");
        }
        return Evidence.inText(article, new Span(start, start + sentence.length()));
    }

    /** What readers see of an article's source. */
    public static SourceView source(Article article, String emoji) {
        return new SourceView(
                article.sourceId(),
                article.publisher(),
                Optional.of(new Icon.Emoji(emoji)),
                Optional.of(article.url().resolve("/")),
                article.language(),
                Rights.builder().license("CC-BY-4.0").build());
    }

    /** What readers see of an article. */
    public static ArticleView view(Article article, int number, String emoji) {
        return ArticleView.builder()
                .id(article.id())
                .number(number)
                .source(source(article, emoji))
                .title(article.title())
                .language(article.language())
                .url(article.url())
                .authors(article.authors())
                .publishedAt(article.publishedAt())
                .collectedAt(article.collectedAt())
                .latency(Latency.of(article))
                .excerpt(article.text().blocks().get(0).text())
                .build();
    }

    /** The three articles as a page numbers them. */
    public static List<ArticleView> views() {
        return List.of(view(chinese(), 1, "🌉"), view(english(), 2, "🪶"), view(arabic(), 3, "⚓"));
    }
}
