// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.enrich.DraftContradiction;
import dev.tidings.enrich.DraftPosition;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the publishers of a story state differently, with both sentences. */
final class Disagreements {
    private static final int MOST = 5;
    private static final Duration SOON = Duration.ofHours(12);

    private static final Pattern GROWN = Pattern.compile(
            "(?i)\\b(?:(?:rose|risen|rises|climbed|climbs|grew|grown|increased|jumped|up) (?:to|from)|has (?:risen|climbed|grown)|(?:death )?toll (?:rises|rose)|revised (?:up|to)|now (?:counts?|stands?|numbers?|totals?|puts?|at|has|have))\\b|升至|增至|上升到|上升至|增加到|增加至|上调");
    private static final Pattern SO_FAR = Pattern.compile(
            "(?i)\\b(?:so far|at least|early (?:count|reports?)|first reports?|preliminary|by (?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|noon|midnight|(?:this )?(?:morning|evening)))\\b|目前|截至|至少|初步");

    private final Reading reading;

    Disagreements(Reading reading) {
        this.reading = reading;
    }

    List<DraftContradiction> found() {
        List<DraftContradiction> found = new ArrayList<>();
        Set<String> subjects = new HashSet<>();
        for (int a = 0; a < reading.articles().size(); a++) {
            for (int b = a + 1; b < reading.articles().size(); b++) {
                if (!publisher(a).equals(publisher(b))) {
                    for (Differences.Difference d : differences(a, b)) {
                        if (found.size() < MOST && !grew(d) && subjects.add(d.key())) {
                            found.add(contradiction(d));
                        }
                    }
                }
            }
        }
        new DateDifferences(reading).found().stream().limit(MOST).forEach(found::add);
        return found;
    }

    private List<Differences.Difference> differences(int a, int b) {
        return Differences.between(reading.of(a), reading.of(b), reading::counts);
    }

    /**
     * A count that one who wrote later says has grown is news, no contradiction; so is a greater number of dead or injured
     * that was told half a day later.
     */
    private boolean grew(Differences.Difference d) {
        Candidate low = d.rises() ? d.first() : d.second();
        Candidate high = d.rises() ? d.second() : d.first();
        Optional<Instant> before = told(low);
        Optional<Instant> after = told(high);
        return before.isPresent()
                && after.isPresent()
                && after.get().isAfter(before.get())
                && ((d.grows() && after.get().isAfter(before.get().plus(SOON)))
                        || GROWN.matcher(high.text()).find()
                        || SO_FAR.matcher(low.text()).find());
    }

    private Optional<Instant> told(Candidate c) {
        return reading.article(c).publishedAt().map(date -> date.earliest(ZoneOffset.UTC));
    }

    private DraftContradiction contradiction(Differences.Difference d) {
        return new DraftContradiction(
                d.subject(),
                d.kind(),
                List.of(position(d.firstValue(), d.first()), position(d.secondValue(), d.second())));
    }

    private DraftPosition position(String value, Candidate c) {
        return new DraftPosition(value, reading.article(c).publisher(), reading.statement(c));
    }

    private String publisher(int article) {
        return reading.articles().get(article).publisher();
    }
}
