// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

import dev.tidings.core.TidingsException;
import dev.tidings.core.model.Article;
import dev.tidings.core.port.TextEmbedding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What an embedding adds to the likeness in words, where that leaves a doubt. It is asked about an article once, when it
 * is first needed, and a story is known by a sample of its articles. Without an embedding there is never a doubt.
 */
final class Meanings {
    static final Meanings NONE = new Meanings(null, "");

    private static final Logger LOG = LoggerFactory.getLogger(LexicalClusterer.class);
    /** How many articles of a story are asked about for the sake of others. */
    private static final int SAMPLE = 16;
    /** How much a cosine adds, and from which cosine on. */
    private static final double WEIGHT = 0.45;

    private static final double NEUTRAL = 0.2;
    /** Words decide alone from so far below what is needed, and from so far above it. */
    private static final double BELOW = 0.15;

    private static final double ABOVE = 0.35;

    private final @Nullable TextEmbedding embedding;
    private final String language;

    private Meanings(@Nullable TextEmbedding embedding, String language) {
        this.embedding = embedding;
        this.language = language;
    }

    /** What the embedding that was set up says of articles in a language; nothing when it does not read it. */
    static Meanings of(Settings settings, String language) {
        return settings.embedding()
                .filter(embedding -> embedding.reads(language))
                .map(embedding -> new Meanings(embedding, language))
                .orElse(NONE);
    }

    /** What can be asked about an article; nothing without an embedding, or where no model may read it. */
    String gist(Article article) {
        return embedding == null || !article.rights().modelUse() ? "" : TermReader.gist(article);
    }

    /**
     * Whether the meaning could change what the words say.
     *
     * @param words the likeness in words
     * @param needed the likeness that is needed
     * @param detail how much both sides tell, see {@link Member#detail}
     */
    boolean inDoubt(double words, double needed, double detail) {
        double doubt = embedding == null ? 0 : 1 - detail;
        return doubt > 0 && words >= needed - doubt * BELOW && words < needed + doubt * ABOVE;
    }

    /** What the meaning of an article adds to its likeness to a story. */
    double surplus(Member member, OpenStory story) {
        List<Member> unknown = new ArrayList<>();
        if (member.canBeAsked()) {
            unknown.add(member);
        }
        sample(story, unknown);
        ask(unknown);
        return surplus(Meaning.of(member), story.meaning(), Math.min(member.detail(), story.detail()));
    }

    /** What the meaning of two stories adds to their likeness. */
    double surplus(OpenStory a, OpenStory b) {
        List<Member> unknown = new ArrayList<>();
        sample(a, unknown);
        sample(b, unknown);
        ask(unknown);
        return surplus(a.meaning(), b.meaning(), Math.min(a.detail(), b.detail()));
    }

    private static double surplus(Meaning a, Meaning b, double detail) {
        return a.isKnown() && b.isKnown() ? WEIGHT * (1 - detail) * (a.cosine(b) - NEUTRAL) : 0;
    }

    private static void sample(OpenStory story, List<Member> unknown) {
        int wanted = Math.min(SAMPLE, story.size()) - story.meaning().articles();
        if (wanted > 0) {
            story.membersByAge().stream()
                    .filter(member -> member.canBeAsked() && !unknown.contains(member))
                    .limit(wanted)
                    .forEach(unknown::add);
        }
    }

    private void ask(List<Member> members) {
        if (embedding == null || members.isEmpty()) {
            return;
        }
        try {
            List<float[]> vectors =
                    embedding.embed(language, members.stream().map(Member::gist).toList());
            for (int i = 0; i < members.size(); i++) {
                members.get(i).meaning("", Meaning.quantised(vectors.get(i)));
            }
        } catch (TidingsException e) {
            LOG.warn("{} gave no answer, words decide alone: {}", embedding.name(), e.getMessage());
        }
    }
}
