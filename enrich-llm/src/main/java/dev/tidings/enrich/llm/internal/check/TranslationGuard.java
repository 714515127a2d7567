// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm.internal.check;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Evidence;
import dev.tidings.core.model.EvidencePart;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Verdict;
import dev.tidings.core.time.TimeExpression;
import dev.tidings.core.time.TimeExpressions;
import dev.tidings.enrich.llm.internal.source.SourceSheet;
import dev.tidings.enrich.verify.TextChecker;
import dev.tidings.enrich.verify.TextFinding;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether what cannot be translated freely survived a translation: numbers with their units, currencies, dates. A headline
 * must also keep every number and currency of the headline that it translates.
 */
public final class TranslationGuard {
    private static final Pattern DIGITS = Pattern.compile("\\d+(?:[.,\\u00a0 ]\\d+)*");

    private TranslationGuard() {}

    /**
     * What was lost or made up; absent when nothing was.
     *
     * @param evidence where the sentence stands in the sources
     * @param articles the articles of the evidence
     */
    public static Optional<String> problem(
            String sentence, List<Evidence> evidence, List<Article> articles, Locale reader) {
        String quotes = evidence.stream().map(Evidence::quote).collect(Collectors.joining("\n\n"));
        Optional<String> from = evidence.stream()
                .flatMap(e -> articles.stream().filter(a -> a.id().equals(e.articleId())))
                .findFirst()
                .map(SourceSheet::language);
        Optional<String> to = Optional.of(reader.toLanguageTag());
        return numbers(sentence, to, quotes, from, "The translation has a number that the quoted words do not have")
                .or(() -> currencies(sentence, quotes))
                .or(() -> dates(sentence, evidence, articles, reader))
                .or(() -> evidence.stream()
                        .filter(e -> e.part() == EvidencePart.HEADLINE)
                        .findFirst()
                        .flatMap(e -> kept(e.quote(), from, sentence, to)));
    }

    /** A number of a model's own sentence that the source does not have; absent when there is none. */
    static Optional<String> figures(String sentence, Locale reader, String source, String language) {
        return numbers(
                sentence,
                Optional.of(reader.toLanguageTag()),
                source,
                Optional.of(language),
                "It is the model's own view, with a number that no source has");
    }

    /** What a translated headline lost of its original. */
    private static Optional<String> kept(
            String original, Optional<String> from, String translated, Optional<String> to) {
        Optional<String> lost =
                numbers(original, from, translated, to, "The translation lost a number of the headline");
        if (lost.isPresent()) {
            return lost;
        }
        Set<String> missing = new TreeSet<>(Currencies.in(original));
        missing.removeAll(Currencies.in(translated));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "The translation lost the currency of the headline (" + String.join(", ", missing) + ").");
    }

    private static Optional<String> numbers(
            String of, Optional<String> ofLanguage, String in, Optional<String> inLanguage, String what) {
        TextFinding finding = TextChecker.over(List.of(in), List.of(inLanguage)).check(of, ofLanguage);
        boolean number =
                finding.verdict() == Verdict.UNSUPPORTED && finding.reason().contains("number");
        if (number) {
            return Optional.of(what + ": " + finding.reason());
        }
        if (finding.method() == dev.tidings.core.model.Method.TRANSLATED) {
            return Optional.empty();
        }
        Set<String> there = digits(in);
        return digits(of).stream().filter(n -> !there.contains(n)).findFirst().map(n -> what + ": " + n + ".");
    }

    private static Set<String> digits(String text) {
        Set<String> found = new TreeSet<>();
        Matcher m = DIGITS.matcher(text);
        while (m.find()) {
            found.add(m.group().replaceAll("\\D", ""));
        }
        return found;
    }

    private static Optional<String> currencies(String sentence, String quotes) {
        Set<String> extra = new TreeSet<>(Currencies.in(sentence));
        extra.removeAll(Currencies.in(quotes));
        return extra.isEmpty()
                ? Optional.empty()
                : Optional.of("The translation names a currency that the quoted words do not name ("
                        + String.join(", ", extra) + ").");
    }

    private static Optional<String> dates(
            String sentence, List<Evidence> evidence, List<Article> articles, Locale reader) {
        if (articles.isEmpty()) {
            return Optional.empty();
        }
        List<PartialDate> stated = new ArrayList<>();
        for (Evidence e : evidence) {
            articles.stream()
                    .filter(a -> a.id().equals(e.articleId()))
                    .findFirst()
                    .ifPresent(a -> stated.addAll(
                            dates(e.quote(), written(a), Locale.forLanguageTag(SourceSheet.language(a)))));
        }
        return dates(sentence, written(articles.get(0)), reader).stream()
                .filter(date -> stated.stream().noneMatch(date::overlaps))
                .findFirst()
                .map(date -> "The translation has a date that the quoted words do not have: " + date + ".");
    }

    private static List<PartialDate> dates(String text, LocalDate written, Locale language) {
        List<PartialDate> dates = new ArrayList<>();
        for (TimeExpression expression : TimeExpressions.find(text, written, language)) {
            if (expression instanceof TimeExpression.At at) {
                dates.add(at.date());
            } else if (expression instanceof TimeExpression.Between between) {
                dates.add(between.from());
                dates.add(between.to());
            }
        }
        return dates;
    }

    /** The day on which an article was written. */
    public static LocalDate written(Article article) {
        return article.publishedAt()
                .map(PartialDate::firstDay)
                .orElseGet(() -> LocalDate.ofInstant(article.collectedAt(), ZoneOffset.UTC));
    }

    /** The dates that the quoted words state, as the gate will look for them. */
    public static List<PartialDate> stated(Evidence evidence, Article article) {
        return dates(
                evidence.quote(),
                written(article),
                Locale.forLanguageTag(article.language().orElse("en")));
    }
}
