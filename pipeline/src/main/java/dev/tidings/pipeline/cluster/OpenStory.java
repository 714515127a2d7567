// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

import java.util.ArrayList;
import java.util.List;

/** A story with articles inside the window. */
final class OpenStory {
    final String id;
    /** The place of its opening in the sequence; the smaller is the older. */
    final long number;

    final List<Member> members = new ArrayList<>();
    TermMap terms = new TermMap();
    /** Scratch of the search for candidates; 0 between searches. */
    long overlap;

    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    /** The squared length of the sum of its vectors. */
    private long square;

    OpenStory(String id, long number) {
        this.id = id;
        this.number = number;
    }

    int size() {
        return members.size();
    }

    double length() {
        return Math.sqrt((double) square);
    }

    long dot(int[] ids, int[] weights) {
        long sum = 0;
        for (int i = 0; i < ids.length; i++) {
            sum += (long) weights[i] * terms.weight(ids[i]);
        }
        return sum;
    }

    void add(Member member) {
        square += 2 * dot(member.terms, member.weights) + squareOf(member);
        for (int i = 0; i < member.terms.length; i++) {
            terms.add(member.terms[i], member.weights[i], 1);
        }
        members.add(member);
        member.place(this);
        first = Math.min(first, member.second);
        last = Math.max(last, member.second);
    }

    void remove(Member member) {
        square -= 2 * dot(member.terms, member.weights) - squareOf(member);
        for (int i = 0; i < member.terms.length; i++) {
            terms.add(member.terms[i], -member.weights[i], -1);
        }
        members.remove(member);
        first = Long.MAX_VALUE;
        last = Long.MIN_VALUE;
        for (Member other : members) {
            first = Math.min(first, other.second);
            last = Math.max(last, other.second);
        }
    }

    void clear() {
        members.clear();
        terms = new TermMap();
        square = 0;
        first = Long.MAX_VALUE;
        last = Long.MIN_VALUE;
    }

    private static long squareOf(Member member) {
        long sum = 0;
        for (int weight : member.weights) {
            sum += (long) weight * weight;
        }
        return sum;
    }
}
