// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

import dev.tidings.core.model.Article;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The open stories of one language, with their vocabulary and index. */
final class Partition {
    private static final int CANDIDATES = 24;
    private static final int VISITS = 4000;

    final String language;
    final Vocabulary vocabulary;
    final TreeMap<Long, OpenStory> stories = new TreeMap<>();
    private final TermReader reader;
    private final Affinity affinity;
    private Postings postings = new Postings();

    Partition(String language, Settings settings) {
        this.language = language;
        this.vocabulary = new Vocabulary(CommonWords.of(language));
        this.reader = new TermReader(language);
        this.affinity = new Affinity(settings, vocabulary);
    }

    /** The vector of an article; its terms are new to the vocabulary until the article is placed. */
    Member read(Article article, long number, long second) {
        Map<String, Double> read = reader.read(article);
        int[] terms = new int[read.size()];
        double[] raw = new double[terms.length];
        int at = 0;
        for (String term : read.keySet()) {
            terms[at++] = vocabulary.id(term);
        }
        Arrays.sort(terms);
        double square = 0;
        for (int i = 0; i < terms.length; i++) {
            double often = read.getOrDefault(vocabulary.term(terms[i]), 1.0);
            raw[i] = (1 + Math.log(Math.max(often, 0.4))) * vocabulary.rarity(terms[i]);
            square += raw[i] * raw[i];
        }
        int[] weights = new int[terms.length];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (int) Math.round(Member.UNIT * raw[i] / Math.sqrt(square));
        }
        return new Member(article.id(), number, second, terms, weights);
    }

    /** The most alike open story, when it is alike enough. */
    @Nullable
    OpenStory find(Member member, double threshold, @Nullable OpenStory except) {
        OpenStory best = null;
        double bestScore = threshold;
        for (OpenStory story : candidates(member.terms, member.weights, except)) {
            double score = affinity.of(member, story);
            boolean better = score > bestScore || (score == bestScore && (best == null || story.number < best.number));
            if (better) {
                best = story;
                bestScore = score;
            }
        }
        return best;
    }

    Affinity affinity() {
        return affinity;
    }

    /** Open stories that share the weightiest terms. */
    List<OpenStory> candidates(int[] terms, int[] weights, @Nullable OpenStory except) {
        Integer[] order = new Integer[terms.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.<Integer>comparingInt(i -> -weights[i]).thenComparingInt(i -> terms[i]));
        List<OpenStory> touched = new ArrayList<>();
        int visits = 0;
        for (int i : order) {
            int size = postings.size(terms[i]);
            visits += size;
            if (visits > VISITS && !touched.isEmpty()) {
                break;
            }
            OpenStory[] list = postings.stories(terms[i]);
            for (int k = 0; k < size; k++) {
                OpenStory story = list[k];
                if (story == except) {
                    continue;
                }
                if (story.overlap == 0) {
                    touched.add(story);
                }
                story.overlap += (long) weights[i] * weights[i];
            }
        }
        touched.sort(Comparator.<OpenStory>comparingLong(s -> -s.overlap).thenComparingLong(s -> s.number));
        touched.forEach(story -> story.overlap = 0);
        return touched.size() > CANDIDATES ? touched.subList(0, CANDIDATES) : touched;
    }

    /** Open stories that share the weightiest terms of a story. */
    List<OpenStory> alike(OpenStory story) {
        TreeMap<Integer, Integer> sums = new TreeMap<>();
        for (Member member : story.members) {
            for (int i = 0; i < member.terms.length; i++) {
                sums.merge(member.terms[i], member.weights[i], Integer::sum);
            }
        }
        List<Map.Entry<Integer, Integer>> heaviest = new ArrayList<>(sums.entrySet());
        heaviest.sort(
                Map.Entry.<Integer, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        int size = Math.min(40, heaviest.size());
        int[] terms = new int[size];
        int[] weights = new int[size];
        for (int i = 0; i < size; i++) {
            terms[i] = heaviest.get(i).getKey();
            weights[i] = heaviest.get(i).getValue();
        }
        return candidates(terms, weights, story);
    }

    OpenStory open(String id, long number) {
        OpenStory story = new OpenStory(id, number);
        stories.put(number, story);
        return story;
    }

    /** Adds an article to a story and learns its terms; a term counts less the oftener the story had it. */
    void learn(Member member, OpenStory story) {
        for (int term : member.terms) {
            vocabulary.learn(term, Vocabulary.ONE / (1 + story.terms.count(term)));
        }
        add(member, story);
        if (vocabulary.countArticle()) {
            fade();
        }
    }

    void add(Member member, OpenStory story) {
        for (int term : member.terms) {
            if (story.terms.count(term) == 0) {
                postings.add(term, story);
            }
        }
        story.add(member);
    }

    void remove(Member member) {
        OpenStory story = member.story();
        story.remove(member);
        for (int term : member.terms) {
            if (story.terms.count(term) == 0) {
                postings.remove(term, story);
            }
        }
        if (story.size() == 0) {
            stories.remove(story.number);
        }
    }

    /** Moves all articles of the younger story to the older. */
    void merge(OpenStory into, OpenStory from) {
        for (Member member : List.copyOf(from.members)) {
            remove(member);
            add(member, into);
        }
    }

    private void fade() {
        boolean[] inUse = new boolean[vocabulary.size()];
        for (OpenStory story : stories.values()) {
            for (Member member : story.members) {
                for (int term : member.terms) {
                    inUse[term] = true;
                }
            }
        }
        int[] renamed = vocabulary.fade(inUse);
        postings = new Postings();
        for (OpenStory story : stories.values()) {
            List<Member> members = List.copyOf(story.members);
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
