// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Looks for two events in one story: two terms that many articles have, but hardly any has both, as the names in two
 * trials of one kind. The articles are then parted by which side they are more alike.
 */
final class Bisection {
    private static final int SMALLEST = 4;
    private static final int TERMS = 16;
    private static final int ROUNDS = 3;
    /** A term must be in this share of the articles, and missing in this share. */
    private static final double SHARE = 0.15;

    private final OpenStory story;
    private final Vocabulary vocabulary;

    Bisection(OpenStory story, Vocabulary vocabulary) {
        this.story = story;
        this.vocabulary = vocabulary;
    }

    Sides part() {
        List<Integer> rivals = story.size() < SMALLEST ? List.of() : rivals();
        if (rivals.isEmpty()) {
            return Sides.NONE;
        }
        List<Member> one = new ArrayList<>();
        List<Member> two = new ArrayList<>();
        for (Member member : story.members()) {
            boolean hasOne = member.has(rivals.get(0));
            if (hasOne != member.has(rivals.get(1))) {
                (hasOne ? one : two).add(member);
            }
        }
        List<Member> all = story.membersByAge();
        for (int round = 0; round < ROUNDS; round++) {
            if (one.size() < 2 || two.size() < 2) {
                return Sides.NONE;
            }
            OpenStory centreOne = OpenStory.sketch(one);
            OpenStory centreTwo = OpenStory.sketch(two);
            one = new ArrayList<>();
            two = new ArrayList<>();
            for (Member member : all) {
                (cosine(member, centreTwo) > cosine(member, centreOne) ? two : one).add(member);
            }
        }
        if (one.size() < 2 || two.size() < 2) {
            return Sides.NONE;
        }
        return Sides.of(story, one, two);
    }

    private static double cosine(Member member, OpenStory side) {
        return side.dot(member) / side.length();
    }

    /** The two terms that part the story best; none when no two do. */
    private List<Integer> rivals() {
        List<Integer> terms = telling();
        List<BitSet> having = terms.stream().map(this::having).toList();
        List<Integer> best = List.of();
        double most = 0;
        for (int i = 0; i < terms.size(); i++) {
            for (int j = i + 1; j < terms.size(); j++) {
                BitSet both = (BitSet) having.get(i).clone();
                both.and(having.get(j));
                double rivalry = rivalry(terms.get(i), terms.get(j), both.cardinality());
                if (rivalry > most) {
                    most = rivalry;
                    best = List.of(terms.get(i), terms.get(j));
                }
            }
        }
        return best;
    }

    private BitSet having(int term) {
        BitSet having = new BitSet(story.size());
        for (int i = 0; i < story.size(); i++) {
            having.set(i, story.members().get(i).has(term));
        }
        return having;
    }

    private double rivalry(int a, int b, int both) {
        int countA = story.terms().count(a);
        int countB = story.terms().count(b);
        double reach = (countA + countB - both) / (double) story.size();
        double rarity = Math.sqrt(vocabulary.rarity(a) * vocabulary.rarity(b));
        return (Math.min(countA, countB) - 3 * both) * rarity * reach;
    }

    /** The terms that part of the articles have, the most telling first. */
    private List<Integer> telling() {
        List<Integer> found = new ArrayList<>();
        TermMap terms = story.terms();
        double least = Math.max(2, SHARE * story.size());
        for (int slot = 0; slot < terms.slots(); slot++) {
            int count = terms.countAt(slot);
            if (count >= least && count <= (1 - SHARE) * story.size()) {
                found.add(terms.termAt(slot));
            }
        }
        found.sort(Comparator.<Integer>comparingDouble(term -> -vocabulary.rarity(term) * terms.count(term))
                .thenComparing(Comparator.naturalOrder()));
        return found.size() > TERMS ? found.subList(0, TERMS) : found;
    }
}
