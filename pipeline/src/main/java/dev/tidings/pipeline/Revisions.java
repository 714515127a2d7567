// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.CorrectionKind;
import dev.tidings.core.model.Revision;
import dev.tidings.core.model.Span;
import dev.tidings.core.text.Sentences;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Tells what a new version of an article changed. */
final class Revisions {
    private static final int MOST = 5;
    private static final int MOST_VERSIONS = 20;

    private Revisions() {}

    /** The revisions known before and that of the new version; an excerpt that is now read whole is none. */
    static List<Revision> of(Article before, Article after, Instant now) {
        List<Revision> revisions = new ArrayList<>(before.revisions());
        if (before.fullText() || !after.fullText()) {
            revisions.add(revision(before, after, now));
        }
        return revisions.subList(Math.max(0, revisions.size() - MOST_VERSIONS), revisions.size());
    }

    private static Revision revision(Article before, Article after, Instant now) {
        Set<String> old = sentences(before);
        Set<String> fresh = sentences(after);
        boolean headline = !before.title().equals(after.title());
        boolean kept = fresh.containsAll(old) && !headline;
        return new Revision(
                before.version() + 1,
                now,
                kept ? CorrectionKind.UPDATED : CorrectionKind.CORRECTED,
                headline,
                fresh.stream().filter(s -> !old.contains(s)).limit(MOST).toList());
    }

    private static Set<String> sentences(Article article) {
        String text = article.text().value();
        Set<String> sentences = new LinkedHashSet<>();
        for (Span span : Sentences.of(text)) {
            sentences.add(text.substring(span.start(), span.end()).strip());
        }
        sentences.removeAll(new HashSet<>(List.of("")));
        return sentences;
    }
}
