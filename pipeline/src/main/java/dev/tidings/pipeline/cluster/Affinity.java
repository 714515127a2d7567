// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

/** How alike an article and a story are, 0 to 1 and beyond. */
final class Affinity {
    private static final double CENTROID = Settings.tune("cen", 0.5);
    private static final double DAY = Settings.tune("day", 0.05);
    private static final double LM = Settings.tune("lm", 0.5);
    private static final double BG = Settings.tune("bg", 10);
    private final Vocabulary vocabulary;

    Affinity(Settings settings, Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    double of(Member member, OpenStory story) {
        double cosine = scaled(story.dot(member.terms, member.weights), Member.UNIT, story);
        double score = LM == 0 ? cosine : LM * explained(member, story) + (1 - LM) * cosine;
        long gap = Math.max(0, Math.max(member.second - story.last, story.first - member.second));
        return score - DAY * gap / 86_400.0;
    }

    /** Between the cosine to the centre (1) and the mean likeness of its articles (0). */
    private static double scaled(long dot, double length, OpenStory story) {
        double mean = (double) story.size() * Member.UNIT;
        return dot / (length * Math.pow(story.length(), CENTROID) * Math.pow(mean, 1 - CENTROID));
    }

    private double explained(Member member, OpenStory story) {
        double sum = 0;
        double all = 0;
        for (int i = 0; i < member.terms.length; i++) {
            int term = member.terms[i];
            double weight = (double) member.weights[i] * member.weights[i];
            double share = story.terms.count(term) / (story.size() + 1.0);
            all += weight;
            sum += weight * share / (share + BG * vocabulary.share(term));
        }
        return all == 0 ? 0 : sum / all;
    }

    double of(OpenStory a, OpenStory b) {
        long dot = 0;
        for (Member member : (a.size() < b.size() ? a : b).members) {
            dot += (a.size() < b.size() ? b : a).dot(member.terms, member.weights);
        }
        double mean = (double) a.size() * b.size() * Member.UNIT * Member.UNIT;
        double lengths = a.length() * b.length();
        double cosine = dot / (Math.pow(lengths, CENTROID) * Math.pow(mean, 1 - CENTROID));
        OpenStory small = a.size() < b.size() ? a : b;
        OpenStory large = small == a ? b : a;
        double known = 0;
        for (Member member : small.members) {
            known += explained(member, large);
        }
        double score = LM * known / small.size() + (1 - LM) * cosine;
        long gap = Math.max(0, Math.max(a.first - b.last, b.first - a.last));
        return score - DAY * gap / 86_400.0;
    }
}
