// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.enrich.DraftContradiction;
import dev.tidings.enrich.DraftPosition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the publishers of a story state differently, with both sentences. */
final class Disagreements {
    private static final int MOST = 5;

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
                    for (Differences.Difference d : Differences.between(reading.of(a), reading.of(b))) {
                        if (found.size() < MOST && subjects.add(d.subject())) {
                            found.add(contradiction(d));
                        }
                    }
                }
            }
        }
        new DateDifferences(reading).found().stream().limit(MOST).forEach(found::add);
        return found;
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
