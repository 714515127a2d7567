// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.fake;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.Audience;
import dev.tidings.core.model.ClaimKind;
import dev.tidings.core.model.ContradictionKind;
import dev.tidings.core.model.Evidence;
import dev.tidings.core.model.EvidencePart;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Provenance;
import dev.tidings.core.model.Voice;
import dev.tidings.enrich.Dossier;
import dev.tidings.enrich.Draft;
import dev.tidings.enrich.DraftContradiction;
import dev.tidings.enrich.DraftEntry;
import dev.tidings.enrich.DraftImplication;
import dev.tidings.enrich.DraftPosition;
import dev.tidings.enrich.EnrichContext;
import dev.tidings.enrich.Enricher;
import dev.tidings.enrich.Statement;
import java.util.List;
import java.util.Optional;

/**
 * An enricher that lies in every field: it invents facts, quotes what nobody wrote, puts words into mouths, dates what
 * has no date. Nothing of what it makes up may be published as fact. Every invented sentence holds {@link #MARK}.
 */
public final class LyingEnricher implements Enricher {
    /** Stands in every invented sentence. */
    public static final String MARK = "Zanzibarium";

    /** An enricher that lies. */
    public LyingEnricher() {}

    @Override
    public String name() {
        return "lying";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public Draft enrich(Dossier dossier, EnrichContext context) {
        Article article = dossier.articles().get(0);
        Statement lie = lie(article, "The " + MARK + " company bought 4,711 ships for $99 billion.");
        Statement forecast = Statement.builder()
                .from(lie)
                .text("The minister expects " + MARK + " to double by 2031.")
                .kind(ClaimKind.FORECAST)
                .speaker("the minister of " + MARK)
                .build();
        Statement own = Statement.builder()
                .from(forecast)
                .text(MARK + " will rule the world by 2040.")
                .voice(Voice.MODEL)
                .speaker(Optional.empty())
                .build();
        return Draft.builder()
                .provenance(Provenance.builder()
                        .enricher(name())
                        .enricherVersion(version())
                        .inputHash(ArticleText.hash(dossier.story().id()))
                        .madeAt(context.now())
                        .build())
                .headline(lie)
                .hook(lie)
                .addWhatChanged(lie)
                .addWhyItMatters(lie)
                .addWhatToDoNext(Statement.builder()
                        .from(lie)
                        .text("Sell everything but " + MARK + " today.")
                        .kind(ClaimKind.ADVICE)
                        .build())
                .addAudience(new Audience("liars", MARK, "topic:lies", lie.cited()))
                .addTakeaway(lie)
                .addImplication(new DraftImplication(
                        forecast, List.of(lie), Optional.of(PartialDate.of(2031)), Optional.of(7.0)))
                .addImplication(
                        new DraftImplication(own, List.of(lie), Optional.of(PartialDate.of(2040)), Optional.of(1.0)))
                .addTimeline(new DraftEntry(PartialDate.of(1887, 3), Optional.empty(), lie, List.of(MARK)))
                .addContradiction(new DraftContradiction(
                        MARK,
                        ContradictionKind.NUMBER,
                        List.of(
                                new DraftPosition("4,711", article.publisher(), lie),
                                new DraftPosition("99", "Nobody's Gazette", lie))))
                .build();
    }

    /** A lie that cites a span with the right hash and place, but with other characters. */
    private static Statement lie(Article article, String text) {
        return Statement.builder()
                .text(text)
                .addCited(
                        new Evidence(article.id(), article.text().sha256(), EvidencePart.TEXT, 0, text.length(), text))
                .build();
    }
}
