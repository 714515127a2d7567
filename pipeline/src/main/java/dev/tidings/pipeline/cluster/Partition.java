// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.StoryChange;
import dev.tidings.pipeline.cluster.Candidates.Candidate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The open stories of one language, with their vocabulary and index. */
final class Partition {
    private static final double ROUNDING = 1e-9;

    private final String language;
    private final Vocabulary vocabulary;
    private final TreeMap<Long, OpenStory> stories = new TreeMap<>();
    private final Map<String, OpenStory> byId = new HashMap<>();
    private final TreeMap<Long, OpenStory> touched = new TreeMap<>();
    private final Set<Pending> waiting = new HashSet<>();
    private final TermReader reader;
    private final Affinity affinity;
    private final Meanings meanings;
    private Postings postings = new Postings();
    private Candidates candidates = new Candidates(postings);

    Partition(String language, Meanings meanings) {
        this.language = language;
        this.vocabulary = new Vocabulary(CommonWords.of(language));
        this.reader = new TermReader(language);
        this.affinity = new Affinity(vocabulary, meanings);
        this.meanings = meanings;
    }

    String language() {
        return language;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Affinity affinity() {
        return affinity;
    }

    /** The open stories, oldest first. */
    Collection<OpenStory> stories() {
        return stories.values();
    }

    /** The terms of an article, see {@link TermReader#read}. */
    TermList terms(Article article) {
        return TermList.of(reader.read(article), vocabulary);
    }

    /** An article waits, whose terms therefore are in use. */
    void wait(Pending arrived) {
        waiting.add(arrived);
    }

    /** It waits no more. */
    void settled(Pending arrived) {
        waiting.remove(arrived);
    }

    /** The vector of an article, weighed by what the vocabulary knows now; it stays as it is. */
    Member member(String id, long number, long second, TermList read) {
        double[] raw = new double[read.size()];
        double square = 0;
        for (int i = 0; i < raw.length; i++) {
            raw[i] = (1 + Math.log(read.prominence(i))) * vocabulary.rarity(read.term(i));
            square += raw[i] * raw[i];
        }
        double length = Math.sqrt(square);
        int[] weights = new int[raw.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.max(1, (int) Math.round(Member.UNIT * raw[i] / length));
        }
        return new Member(id, number, second, read.terms(), weights);
    }

    /** Lets an embedding be asked about an article, where there is one. */
    void askable(Member member, Article article) {
        member.meaning(meanings.gist(article), Meaning.NOTHING);
    }

    /**
     * The most alike open story, when it is alike enough; the older of two.
     *
     * @param home the story that the article was in, which keeps it unless another is more alike
     */
    @Nullable
    OpenStory find(Member member, double needed, @Nullable OpenStory home) {
        List<Candidate> candidates = candidates(member.terms, member.weights);
        boolean knowsHome = home == null || home.size() == 0;
        List<OpenStory> found = new ArrayList<>(candidates.size() + 1);
        double[] likeness = new double[candidates.size() + 1];
        double most = 0;
        for (Candidate candidate : candidates) {
            knowsHome |= candidate.story() == home;
            // words alone: what cannot win need not be weighed
            boolean counts = meanings != Meanings.NONE
                    || candidate.story() == home
                    || Affinity.most(member, candidate.shared()) > Math.max(needed, most) - ROUNDING;
            if (counts) {
                likeness[found.size()] = affinity.of(member, candidate.story());
                most = Math.max(most, likeness[found.size()]);
                found.add(candidate.story());
            }
        }
        if (home != null && !knowsHome) {
            likeness[found.size()] = affinity.of(member, home);
            most = Math.max(most, likeness[found.size()]);
            found.add(home);
        }
        if (meanings.inDoubt(most, needed, member.detail())) {
            for (int i = 0; i < found.size(); i++) {
                OpenStory story = found.get(i);
                if (meanings.inDoubt(likeness[i], needed, Math.min(member.detail(), story.detail()))) {
                    likeness[i] += meanings.surplus(member, story);
                }
            }
        }
        return best(found, likeness, needed, home);
    }

    private static @Nullable OpenStory best(
            List<OpenStory> found, double[] likeness, double needed, @Nullable OpenStory home) {
        OpenStory best = null;
        double most = needed;
        for (int i = 0; i < found.size(); i++) {
            OpenStory story = found.get(i);
            boolean first = best == null || story == home || (best != home && story.number < best.number);
            if (likeness[i] > most || (likeness[i] == most && first)) {
                best = story;
                most = likeness[i];
            }
        }
        return best;
    }

    /** Open stories that share the weightiest terms of a story. */
    List<OpenStory> alike(OpenStory story) {
        TermMap held = story.terms();
        int[] terms = new int[held.slots()];
        int[] weights = new int[terms.length];
        int size = 0;
        for (int slot = 0; slot < held.slots(); slot++) {
            if (held.countAt(slot) > 0) {
                terms[size] = held.termAt(slot);
                weights[size++] = held.weightAt(slot);
            }
        }
        return candidates(Arrays.copyOf(terms, size), Arrays.copyOf(weights, size)).stream()
                .map(Candidate::story)
                .filter(other -> other != story)
                .toList();
    }

    private List<Candidate> candidates(int[] terms, int[] weights) {
        long[] order = new long[terms.length];
        for (int i = 0; i < order.length; i++) {
            order[i] = ((long) -weights[i] << 32) | terms[i];
        }
        Arrays.sort(order);
        int[] heaviest = new int[order.length];
        int[] heaviestWeights = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            heaviest[i] = (int) order[i];
            heaviestWeights[i] = -(int) (order[i] >> 32);
        }
        return candidates.find(heaviest, heaviestWeights);
    }

    OpenStory open(String id, long number) {
        OpenStory story = new OpenStory(id, number);
        reopen(story);
        return story;
    }

    /** The open story of an id. */
    @Nullable
    OpenStory story(String id) {
        return byId.get(id);
    }

    /** An id for a new story: that of the first article after which no open story is called. */
    String freeId(List<Member> articles) {
        for (Member article : articles) {
            String id = Member.storyId(article.id);
            if (!byId.containsKey(id)) {
                return id;
            }
        }
        return Member.storyId(articles.get(0).id) + "-" + articles.get(0).number;
    }

    /** Keeps a story that was empty for a moment. */
    void reopen(OpenStory story) {
        stories.put(story.number, story);
        byId.put(story.id, story);
    }

    /** Adds an article to a story and learns its terms; a term counts less the oftener the story had it. */
    void learn(Member member, OpenStory story) {
        for (int term : member.terms) {
            vocabulary.learn(term, Vocabulary.ONE / (1 + story.terms().count(term)));
        }
        join(member, story);
        if (vocabulary.countArticle()) {
            fade();
        }
    }

    /** Adds an article to a story, which repair then looks at. */
    void join(Member member, OpenStory story) {
        add(member, story);
        touch(story);
        story.grown++;
    }

    /** Repair is to look at a story. */
    void touch(OpenStory story) {
        story.touched = true;
        touched.put(story.number, story);
    }

    /** Repair has looked at a story. */
    void rest(OpenStory story) {
        story.touched = false;
        story.grown = 0;
        touched.remove(story.number, story);
    }

    /** The stories that repair is to look at, oldest first. */
    Collection<OpenStory> touched() {
        touched.values().removeIf(story -> story.size() == 0);
        return touched.values();
    }

    void add(Member member, OpenStory story) {
        story.add(member, postings);
    }

    /** Takes an article out of its story, and the story out of the index when it was the last. */
    void remove(Member member) {
        OpenStory story = member.story();
        story.remove(member, postings);
        if (story.size() == 0) {
            stories.remove(story.number);
            byId.remove(story.id);
            postings.leave(story);
        }
    }

    /** Makes two stories one; the older lives on. */
    StoryChange merge(OpenStory a, OpenStory b) {
        OpenStory into = a.number < b.number ? a : b;
        OpenStory from = into == a ? b : a;
        for (Member member : List.copyOf(from.members())) {
            remove(member);
            join(member, into);
        }
        return new StoryChange.Merged(into.id, from.id);
    }

    private void fade() {
        boolean[] inUse = new boolean[vocabulary.size()];
        for (OpenStory story : stories.values()) {
            for (Member member : story.members()) {
                for (int term : member.terms) {
                    inUse[term] = true;
                }
            }
        }
        waiting.forEach(pending -> pending.terms().mark(inUse));
        int[] renamed = vocabulary.fade(inUse);
        waiting.forEach(pending -> pending.terms().rename(renamed));
        postings = new Postings();
        candidates = new Candidates(postings);
        for (OpenStory story : stories.values()) {
            List<Member> members = List.copyOf(story.members());
            story.clear();
            for (Member member : members) {
                for (int i = 0; i < member.terms.length; i++) {
                    member.terms[i] = renamed[member.terms[i]];
                }
                add(member, story);
            }
        }
    }
}
