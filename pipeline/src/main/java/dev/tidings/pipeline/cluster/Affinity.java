// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

/**
 * How alike an article and a story, or two stories, are: about 0 for strangers, 1 for the same.
 *
 * <p>Half of it is the cosine to the centre of the story, half is the share of the article that the story explains:
 * a term is explained when articles of the story have it oftener than articles have it anywhere. The cosine tells small
 * stories apart, the share gathers the many wordings of a large one. Days between them take away from it.
 */
final class Affinity {
    private static final double EXPLAINED = 0.5;
    private static final double BACKGROUND = 10;
    private static final double LOST_A_DAY = 0.05;
    private static final double SECONDS_OF_DAY = 86_400;

    /** From which strength on rival terms speak against two stories being one, and what share of likeness they take. */
    private static final double RIVALRY_ALLOWED = 0.4;

    private static final double RIVALRY_COST = 1.5;
    /** A term this rare (in nats) can make two stories rivals; a common word cannot. */
    private static final double RARE = 7;

    private final Vocabulary vocabulary;
    private final Meanings meanings;

    Affinity(Vocabulary vocabulary, Meanings meanings) {
        this.vocabulary = vocabulary;
        this.meanings = meanings;
    }

    double of(Member member, OpenStory story) {
        return likeness(member, story, story.length())
                - LOST_A_DAY * story.gap(member.second, member.second) / SECONDS_OF_DAY;
    }

    /**
     * What {@link #of(Member, OpenStory)} cannot exceed: all that is shared is explained, and the cosine is that of the
     * shared part of the article (Cauchy and Schwarz).
     *
     * @param shared the squared weights of the terms that the story has, or more
     */
    static double most(Member member, long shared) {
        long all = 0;
        for (int weight : member.weights) {
            all += (long) weight * weight;
        }
        return EXPLAINED * Math.min(all, shared) / all + (1 - EXPLAINED) * Math.sqrt((double) shared) / Member.UNIT;
    }

    /**
     * Two stories: the mean over the articles of the smaller, less what rivals cost.
     *
     * @param needed below this the answer need not be exact
     */
    double of(OpenStory a, OpenStory b, double needed) {
        OpenStory small = a.size() < b.size() ? a : b;
        OpenStory large = small == a ? b : a;
        double length = large.length() * small.length() / (small.size() * (double) Member.UNIT);
        double sum = 0;
        for (Member member : small.members()) {
            sum += likeness(member, large, length);
        }
        double likeness = sum / small.size() - LOST_A_DAY * a.gap(b) / SECONDS_OF_DAY;
        if (meanings.inDoubt(likeness, needed, Math.min(a.detail(), b.detail()))) {
            likeness += meanings.surplus(a, b);
        }
        if (likeness < needed) {
            return likeness;
        }
        double rivalry = Math.max(0, Math.min(ownTerm(a, b), ownTerm(b, a)) - RIVALRY_ALLOWED);
        return likeness * Math.max(0, 1 - RIVALRY_COST * rivalry);
    }

    /** @param length what the cosine divides by, beside the length of the article */
    private double likeness(Member member, OpenStory story, double length) {
        TermMap terms = story.terms();
        double articles = story.size() + 1.0;
        long dot = 0;
        double explained = 0;
        double all = 0;
        for (int i = 0; i < member.terms.length; i++) {
            double weight = (double) member.weights[i] * member.weights[i];
            all += weight;
            int slot = terms.find(member.terms[i]);
            if (slot >= 0) {
                dot += (long) member.weights[i] * terms.weightAt(slot);
                double share = terms.countAt(slot) / articles;
                explained += weight * share / (share + BACKGROUND * vocabulary.share(member.terms[i]));
            }
        }
        return dot == 0 ? 0 : EXPLAINED * explained / all + (1 - EXPLAINED) * dot / (Member.UNIT * length);
    }

    /**
     * How strongly one rare term stands for a story and is missing in another, 0 to 1. Where both have such a term they
     * are two events of one kind: two prizes with two winners, two earthquakes in two places.
     */
    private double ownTerm(OpenStory story, OpenStory other) {
        double strongest = 0;
        TermMap terms = story.terms();
        for (int slot = 0; slot < terms.slots(); slot++) {
            int count = terms.countAt(slot);
            if (count > 1) {
                int term = terms.termAt(slot);
                double more = (count - 1.0) / story.size() - other.terms().count(term) / (double) other.size();
                if (more > strongest) {
                    double rare = Math.min(1, vocabulary.rarity(term) / RARE);
                    strongest = Math.max(strongest, more * rare * rare);
                }
            }
        }
        return strongest;
    }
}
