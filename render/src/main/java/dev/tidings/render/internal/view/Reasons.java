// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.view;

import dev.tidings.core.model.Factor;
import dev.tidings.render.internal.label.Dates;
import dev.tidings.render.internal.label.Labels;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reasons of a rank in the reader's words. A {@link Factor} carries its reason in English; those that the house's own
 * rankings give are known by their form and said with labels, all others are shown as they are.
 */
final class Reasons {
    private static final Pattern COUNT = Pattern.compile("(\\d{1,9}) (publisher|article|language)s?");
    private static final Pattern HOURS = Pattern.compile("updated (\\d{1,9}) hours ago");
    private static final Pattern WEIGHT = Pattern.compile("source weights sum to (\\d{1,9}(?:\\.\\d)?)");
    private static final List<String> VERBS = List.of("you follow ", "told by ", "in ", "you muted ");
    private static final List<String> FOR_READERS =
            List.of("topics", "entities", "your-sources", "your-languages", "muted-topics", "muted-sources");

    private final Labels labels;
    private final Dates dates;

    Reasons(Labels labels, Dates dates) {
        this.labels = labels;
        this.dates = dates;
    }

    String of(Factor factor) {
        String reason = Text.clean(factor.reason());
        Matcher count = COUNT.matcher(reason);
        if (count.matches()) {
            return labels.count("count." + count.group(2) + "s", Long.parseLong(count.group(1)));
        }
        Matcher hours = HOURS.matcher(reason);
        if (hours.matches()) {
            return labels.get("reason.freshness", dates.duration(Duration.ofHours(Long.parseLong(hours.group(1)))));
        }
        Matcher weight = WEIGHT.matcher(reason);
        if (weight.matches()) {
            return labels.get("reason.sources", weight.group(1));
        }
        if (reason.equals("no date is given")) {
            return labels.get("reason.no-date");
        }
        if (FOR_READERS.contains(factor.name())) {
            for (String verb : VERBS) {
                if (reason.startsWith(verb)) {
                    return labels.get("reason." + verb.strip().replace(' ', '-'), reason.substring(verb.length()));
                }
            }
        }
        return reason;
    }
}
