// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.sample;

import dev.tidings.core.model.Audience;
import dev.tidings.core.model.Claim;
import dev.tidings.core.model.ClaimKind;
import dev.tidings.core.model.Contradiction;
import dev.tidings.core.model.Copy;
import dev.tidings.core.model.Correction;
import dev.tidings.core.model.CorrectionKind;
import dev.tidings.core.model.Edition;
import dev.tidings.core.model.EditionChange;
import dev.tidings.core.model.EditionEntry;
import dev.tidings.core.model.Entity;
import dev.tidings.core.model.EntityKind;
import dev.tidings.core.model.Evidence;
import dev.tidings.core.model.Factor;
import dev.tidings.core.model.Finding;
import dev.tidings.core.model.Icon;
import dev.tidings.core.model.Implication;
import dev.tidings.core.model.Importance;
import dev.tidings.core.model.Insight;
import dev.tidings.core.model.Method;
import dev.tidings.core.model.Outcome;
import dev.tidings.core.model.OutcomeKind;
import dev.tidings.core.model.Person;
import dev.tidings.core.model.Position;
import dev.tidings.core.model.Prediction;
import dev.tidings.core.model.Provenance;
import dev.tidings.core.model.RelatedStory;
import dev.tidings.core.model.Relation;
import dev.tidings.core.model.Rights;
import dev.tidings.core.model.Story;
import dev.tidings.core.model.TimelineEntry;
import dev.tidings.core.model.Tldr;
import dev.tidings.core.model.Topic;
import dev.tidings.core.model.Verdict;
import dev.tidings.core.model.Withheld;
import dev.tidings.core.page.ArticleView;
import dev.tidings.core.page.EditionPage;
import dev.tidings.core.page.EntityLink;
import dev.tidings.core.page.EntityPage;
import dev.tidings.core.page.FrontPage;
import dev.tidings.core.page.Page;
import dev.tidings.core.page.PredictionsPage;
import dev.tidings.core.page.RelatedCard;
import dev.tidings.core.page.Section;
import dev.tidings.core.page.SourceView;
import dev.tidings.core.page.StoryCard;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.page.TopicLink;
import dev.tidings.core.page.TopicPage;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Pages that carry one text in every text field and one address in every address field. */
public final class HostilePages {
    /** Where the lead pictures are; the address is a good one, so that the words around the pictures are shown. */
    public static final URI PICTURE = URI.create("https://pictures.example/1.png");

    private final String text;
    private final URI url;

    private HostilePages(String text, URI url) {
        this.text = text;
        this.url = url;
    }

    /** One page of each kind that has text of others. The text must not be blank. */
    public static List<Page> of(String text, URI url) {
        HostilePages hostile = new HostilePages(text, url);
        return List.of(
                hostile.story(),
                hostile.front(),
                hostile.edition(),
                hostile.topicPage(),
                hostile.entityPage(),
                hostile.predictionsPage());
    }

    private Evidence evidence() {
        Evidence real = SampleArticles.quote(SampleArticles.english(), "Norvale");
        return new Evidence(real.articleId(), real.textSha256(), real.part(), 0, text.length(), text);
    }

    private Claim claim(ClaimKind kind) {
        return Claim.builder()
                .text(text)
                .language(text)
                .kind(kind)
                .speaker(text)
                .addEvidence(evidence())
                .addFinding(new Finding(Verdict.SUPPORTED, 1, text, List.of(evidence()), text, text, Method.VERBATIM))
                .build();
    }

    private SourceView source() {
        Icon icon = text.length() <= 16 ? new Icon.Emoji(text) : new Icon.Image(PICTURE.resolve("icon.png"));
        Rights rights = Rights.builder().license(text).notice(text).images(true).build();
        return new SourceView("kestrel", text, Optional.of(icon), Optional.of(url), Optional.of(text), rights);
    }

    private ArticleView article() {
        return ArticleView.builder()
                .from(SampleArticles.view(SampleArticles.english(), 1, "🪶"))
                .source(source())
                .title(text)
                .language(text)
                .url(url)
                .authors(List.of(new Person(text, Optional.of(text), Optional.of(url))))
                .excerpt(text)
                .image(PICTURE)
                .copies(List.of(new Copy("kestrel", text, url, SampleArticles.NOW)))
                .build();
    }

    private Topic topic() {
        return new Topic("compute", text);
    }

    private StoryCard card() {
        return StoryCard.builder()
                .from(SamplePages.cards().get(0))
                .headline(text)
                .language(text)
                .hook(claim(ClaimKind.OPINION))
                .topics(List.of(topic()))
                .sources(List.of(source()))
                .importance(Importance.of(List.of(new Factor(text, 1, 1, text))))
                .build();
    }

    private StoryPage story() {
        StoryPage full = SampleStoryPages.full();
        return StoryPage.builder()
                .from(full)
                .story(Story.builder()
                        .from(full.story())
                        .headline(text)
                        .language(text)
                        .topics(List.of(topic()))
                        .entities(List.of(entity()))
                        .importance(Importance.of(List.of(new Factor(text, 1, 1, text))))
                        .build())
                .lead(article())
                .articles(List.of(article()))
                .corrections(corrections())
                .insight(insight(full.insight().orElseThrow()))
                .entityPages(List.of("x"))
                .related(List.of(new RelatedCard(new RelatedStory("s", Relation.SAME_ENTITY, text), card())))
                .build();
    }

    private List<Correction> corrections() {
        return List.of(
                new Correction(CorrectionKind.CORRECTED, SampleArticles.NOW, text, true, List.of(text), 1),
                Correction.withdrawn(SampleArticles.NOW, text, 1));
    }

    private Insight insight(Insight full) {
        Claim fact = claim(ClaimKind.FACT);
        List<Claim> claims = List.of(fact, claim(ClaimKind.ADVICE));
        Provenance provenance = Provenance.builder()
                .from(full.provenance())
                .enricher(text)
                .model(text)
                .promptVersion(text)
                .degradedFrom(text)
                .build();
        Insight.Builder insight = Insight.builder().from(full).provenance(provenance);
        if (text.codePointCount(0, text.length()) <= 120) {
            insight.hook(fact);
        }
        return insight.headline(fact)
                .tldr(new Tldr(claims, claims, claims))
                .audiences(List.of(new Audience("x", text, text, List.of(evidence()))))
                .takeaways(claims)
                .implications(List.of(Implication.builder()
                        .id("p")
                        .prediction(claim(ClaimKind.FORECAST))
                        .addRationale(fact)
                        .build()))
                .timeline(full.timeline().stream()
                        .map(t -> TimelineEntry.builder()
                                .from(t)
                                .claim(fact)
                                .publishers(List.of(text))
                                .build())
                        .toList())
                .contradictions(full.contradictions().stream()
                        .map(c -> new Contradiction(
                                text,
                                c.kind(),
                                List.of(new Position(text, text, fact), new Position(text, text, fact))))
                        .toList())
                .withheld(full.withheld().stream()
                        .map(w -> new Withheld(w.part(), text))
                        .toList())
                .build();
    }

    private FrontPage front() {
        return FrontPage.builder()
                .from(SamplePages.front())
                .top(List.of(card()))
                .sections(List.of(new Section(topic(), List.of(card()))))
                .topics(List.of(new TopicLink(topic(), 1)))
                .entities(List.of(new EntityLink(entity(), 2)))
                .sources(List.of(source()))
                .build();
    }

    private EditionPage edition() {
        EditionPage sample = SamplePages.edition();
        List<EditionChange> changes = Stream.of(EditionChange.Kind.values())
                .map(kind -> new EditionChange(kind, List.of(text)))
                .toList();
        return EditionPage.builder()
                .from(sample)
                .edition(Edition.builder()
                        .from(sample.edition())
                        .entries(sample.edition().entries().stream()
                                .map(e -> new EditionEntry(
                                        e.storyId(), e.rank(), e.importance(), e.articles(), true, changes))
                                .toList())
                        .build())
                .cards(List.of(card()))
                .due(List.of(prediction()))
                .cited(List.of(article()))
                .build();
    }

    private TopicPage topicPage() {
        return TopicPage.builder()
                .topic(topic())
                .addCard(card())
                .addNeighbour(new TopicLink(topic(), 1))
                .build();
    }

    private EntityPage entityPage() {
        EntityLink link = new EntityLink(entity(), 2);
        return EntityPage.builder()
                .entity(entity())
                .addCard(card())
                .addNeighbour(link)
                .addTopic(new TopicLink(topic(), 1))
                .build();
    }

    private Entity entity() {
        return new Entity("x", text, EntityKind.OTHER);
    }

    private Prediction prediction() {
        return Prediction.builder()
                .id("p")
                .storyId("s")
                .statement(claim(ClaimKind.FORECAST))
                .enricher(text)
                .madeAt(SampleArticles.NOW)
                .build();
    }

    private Prediction settled() {
        return Prediction.builder()
                .from(prediction())
                .id("settled")
                .outcome(new Outcome(OutcomeKind.HAPPENED, SampleArticles.NOW, List.of(evidence()), Optional.of(text)))
                .build();
    }

    private PredictionsPage predictionsPage() {
        return PredictionsPage.builder()
                .asOf(SampleArticles.NOW)
                .predictions(List.of(prediction(), settled()))
                .stories(Map.of("s", card()))
                .cited(List.of(article()))
                .build();
    }
}
