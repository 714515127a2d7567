// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

import java.util.ArrayList;
import java.util.List;

/** Parts the articles of a story into the two sides that hold together best, whatever tells them apart. */
final class Halving {
    private static final int SMALLEST = 6;
    /** Headlines that share few words may be one event all the same. */
    private static final double DETAIL = 0.2;

    private static final int SEEDS = 8;
    private static final int ROUNDS = 6;

    private final List<Member> all;
    private final OpenStory story;

    Halving(OpenStory story) {
        this.story = story;
        this.all = story.membersByAge();
    }

    Sides part() {
        if (all.size() < SMALLEST || story.detail() < DETAIL) {
            return Sides.NONE;
        }
        double most = 0;
        List<Member> one = List.of();
        List<Member> two = List.of();
        for (int seed = 0; seed < SEEDS; seed++) {
            Member first = all.get(seed * all.size() / SEEDS);
            OpenStory a = OpenStory.sketch(List.of(first));
            OpenStory b = OpenStory.sketch(List.of(leastAlike(first)));
            for (int round = 0; round < ROUNDS && a.size() > 0 && b.size() > 0; round++) {
                List<Member> left = new ArrayList<>();
                List<Member> right = new ArrayList<>();
                for (Member member : all) {
                    (b.dot(member) / b.length() > a.dot(member) / a.length() ? right : left).add(member);
                }
                a = OpenStory.sketch(left);
                b = OpenStory.sketch(right);
            }
            if (a.size() > 1 && b.size() > 1 && a.length() + b.length() > most) {
                most = a.length() + b.length();
                one = List.copyOf(a.members());
                two = List.copyOf(b.members());
            }
        }
        if (one.isEmpty()) {
            return Sides.NONE;
        }
        return Sides.of(story, one, two);
    }

    private Member leastAlike(Member member) {
        OpenStory alone = OpenStory.sketch(List.of(member));
        Member least = member;
        double lowest = Double.MAX_VALUE;
        for (Member other : all) {
            double dot = alone.dot(other);
            if (dot < lowest) {
                lowest = dot;
                least = other;
            }
        }
        return least;
    }
}
