// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A story with articles inside the window. */
final class OpenStory {
    final String id;
    /** The place of its opening in the sequence; the smaller is the older. */
    final long number;

    /** The number by which the index knows it; set by the index, negative while it is in none. */
    int posted = -1;
    /** Whether articles came or went since the last repair; set by its partition. */
    boolean touched;
    /** How many articles came since the last repair. */
    int grown;

    private final List<Member> members = new ArrayList<>();
    private TermMap terms = new TermMap();
    private Meaning meaning = new Meaning();
    /** The sum of what its articles tell, see {@link Member#detailUnits}. */
    private int detail;

    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;
    /** The squared length of the sum of its vectors. */
    private long square;

    OpenStory(String id, long number) {
        this.id = id;
        this.number = number;
    }

    /** What a story of these articles would be like; they stay where they are. */
    static OpenStory sketch(List<Member> members) {
        OpenStory story = new OpenStory("", 0);
        members.forEach(member -> story.sum(member, null));
        return story;
    }

    int size() {
        return members.size();
    }

    List<Member> members() {
        return members;
    }

    /** The articles as they came in. */
    List<Member> membersByAge() {
        List<Member> byAge = new ArrayList<>(members);
        byAge.sort(Comparator.comparingLong(member -> member.number));
        return byAge;
    }

    boolean isFounder(Member member) {
        return id.equals(Member.storyId(member.id));
    }

    /** The founding article, or the oldest when that has left the window. */
    Member founder() {
        List<Member> byAge = membersByAge();
        return byAge.stream().filter(this::isFounder).findFirst().orElse(byAge.get(0));
    }

    TermMap terms() {
        return terms;
    }

    Meaning meaning() {
        return meaning;
    }

    /** How much its articles tell, in the mean; see {@link Member#detail}. */
    double detail() {
        return members.isEmpty() ? 0 : detail / (double) (Member.DETAILED * members.size());
    }

    double length() {
        return Math.sqrt((double) square);
    }

    long dot(Member member) {
        long sum = 0;
        for (int i = 0; i < member.terms.length; i++) {
            sum += (long) member.weights[i] * terms.weight(member.terms[i]);
        }
        return sum;
    }

    /** How many seconds lie between a time and the story; 0 inside it. */
    long gap(long from, long to) {
        return Math.max(0, Math.max(from - last, first - to));
    }

    long gap(OpenStory other) {
        return gap(other.first, other.last);
    }

    /** @param postings told of the terms that are new to the story */
    void add(Member member, Postings postings) {
        sum(member, postings);
        member.place(this);
    }

    private void sum(Member member, @Nullable Postings postings) {
        for (int i = 0; i < member.terms.length; i++) {
            long weight = member.weights[i];
            int slot = terms.add(member.terms[i], member.weights[i], 1);
            square += weight * (2L * terms.weightAt(slot) - weight);
            if (postings != null && terms.countAt(slot) == 1) {
                postings.add(member.terms[i], this, slot);
            }
        }
        members.add(member);
        meaning.add(member.vector(), 1);
        detail += member.detailUnits();
        first = Math.min(first, member.second);
        last = Math.max(last, member.second);
    }

    /** @param postings told of the terms that the story has lost */
    void remove(Member member, Postings postings) {
        for (int i = 0; i < member.terms.length; i++) {
            long weight = member.weights[i];
            int slot = terms.add(member.terms[i], -member.weights[i], -1);
            square -= weight * (2L * terms.weightAt(slot) + weight);
            if (terms.countAt(slot) == 0) {
                postings.remove(member.terms[i], this, slot);
            }
        }
        members.remove(member);
        meaning.add(member.vector(), -1);
        detail -= member.detailUnits();
        member.place(null);
        if (member.second == first || member.second == last) {
            first = Long.MAX_VALUE;
            last = Long.MIN_VALUE;
            for (Member other : members) {
                first = Math.min(first, other.second);
                last = Math.max(last, other.second);
            }
        }
    }

    void clear() {
        members.clear();
        meaning = new Meaning();
        detail = 0;
        terms = new TermMap();
        posted = -1;
        square = 0;
        first = Long.MAX_VALUE;
        last = Long.MIN_VALUE;
    }
}
