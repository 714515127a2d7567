// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.view;

import dev.tidings.core.model.Claim;
import dev.tidings.core.model.ClaimKind;
import dev.tidings.core.model.Evidence;
import dev.tidings.core.model.EvidencePart;
import dev.tidings.core.model.Finding;
import dev.tidings.core.model.Method;
import dev.tidings.core.model.Verdict;
import dev.tidings.core.model.Voice;
import dev.tidings.core.page.ArticleView;
import dev.tidings.render.internal.label.Dates;
import dev.tidings.render.internal.label.Labels;
import dev.tidings.render.internal.site.Addresses;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Decides how a claim is shown: the one place that knows when something may stand as fact. Unsupported claims are not
 * shown; uncertain and unchecked ones carry their mark; forecasts, opinions and advice name who gives them.
 */
final class Claims {
    private static final Set<Method> PLAIN = EnumSet.of(Method.VERBATIM, Method.ALIGNED, Method.TRANSLATED);

    private final Labels labels;
    private final Dates dates;
    private final Addresses addresses;
    private final Map<String, ArticleView> articles;

    Claims(Labels labels, Dates dates, Addresses addresses, Map<String, ArticleView> articles) {
        this.labels = labels;
        this.dates = dates;
        this.addresses = addresses;
        this.articles = articles;
    }

    /** The claims that may be shown, in their order. */
    List<ClaimView> of(List<Claim> claims) {
        return claims.stream().flatMap(c -> of(c).stream()).toList();
    }

    /** The claim as it may be shown; empty when it may not. */
    Optional<ClaimView> of(Claim claim) {
        if (claim.verdict().filter(v -> v == Verdict.UNSUPPORTED).isPresent()) {
            return Optional.empty();
        }
        List<Evidence> evidence = claim.evidence().isEmpty()
                ? claim.findings().stream().flatMap(f -> f.evidence().stream()).toList()
                : claim.evidence();
        return Optional.of(new ClaimView(
                text(claim.text(), claim.language()),
                mark(claim),
                says(claim, evidence),
                quotes(evidence),
                claim.findings().stream().map(this::note).toList()));
    }

    Text text(String value, Optional<String> language) {
        return Text.of(value, language, labels.locale().toLanguageTag());
    }

    private ClaimView.Mark mark(Claim claim) {
        if (claim.voice() == Voice.MODEL && claim.kind() != ClaimKind.FACT) {
            return new ClaimView.Mark("model", "◇", labels.get("mark.model"));
        }
        if (claim.verdict().isEmpty()) {
            return new ClaimView.Mark("open", "?", labels.get("mark.unchecked"));
        }
        if (!claim.supported()) {
            return new ClaimView.Mark("maybe", "≈", labels.get("mark.uncertain"));
        }
        return claim.kind() == ClaimKind.FACT
                ? new ClaimView.Mark("ok", "✓", labels.get("mark.supported"))
                : new ClaimView.Mark("said", "❝", labels.get("mark.said"));
    }

    private @Nullable String says(Claim claim, List<Evidence> evidence) {
        if (claim.kind() == ClaimKind.FACT) {
            return null;
        }
        if (claim.voice() == Voice.MODEL) {
            return labels.get("says.model");
        }
        String key = claim.kind() == ClaimKind.ADVICE ? "says.advice" : "says";
        return claim.speaker()
                .map(name -> labels.get(key, Text.clean(name)))
                .or(() -> evidence.stream()
                        .map(e -> articles.get(e.articleId()))
                        .flatMap(a -> Optional.ofNullable(a).stream())
                        .map(a ->
                                labels.get("says.reports", Text.clean(a.source().name())))
                        .findFirst())
                .orElseGet(() -> labels.get("says.somebody"));
    }

    List<ClaimView.Quote> quotes(List<Evidence> evidence) {
        Set<ClaimView.Quote> quotes = new LinkedHashSet<>();
        for (Evidence e : evidence) {
            quotes.add(quote(e, articles.get(e.articleId())));
        }
        return List.copyOf(quotes);
    }

    private ClaimView.Quote quote(Evidence evidence, @Nullable ArticleView article) {
        boolean headline = evidence.part() == EvidencePart.HEADLINE;
        if (article == null) {
            Text unknown = new Text(labels.get("quote.elsewhere"), null, null);
            return new ClaimView.Quote(Text.name(evidence.quote()), unknown, 0, null, null, headline);
        }
        int most = article.source().rights().excerptLimit();
        Text words = text(evidence.quote(), article.language()).cut(most);
        return new ClaimView.Quote(
                most == 0 && !headline ? null : words,
                Text.name(article.source().name()),
                article.number(),
                article.publishedAt().map(dates::partial).orElse(null),
                addresses.quote(article.url(), most == 0 && !headline ? "" : words.value()),
                headline);
    }

    /** In the reader's words where the method tells all; verifiers give their reasons in English. */
    private String reason(Finding finding) {
        boolean plain = finding.verdict() == Verdict.SUPPORTED && PLAIN.contains(finding.method());
        return plain && !labels.locale().getLanguage().equals("en")
                ? labels.get("finding." + finding.method().name())
                : Text.clean(finding.reason());
    }

    private String note(Finding finding) {
        List<String> parts = new ArrayList<>();
        parts.add(labels.get("verdict." + finding.verdict().name()));
        parts.add(labels.isolated(reason(finding)));
        parts.add(labels.get("finding.by", Text.clean(finding.verifier() + " " + finding.version())));
        return String.join(" · ", parts);
    }
}
