// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

import dev.tidings.core.TidingsException;
import dev.tidings.core.port.ClusterState;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The state as lines of tab-separated fields, first a letter for the kind: {@code C} the clock, {@code P} a language,
 * {@code V} a term, {@code S} a story, {@code A} an article of the story above, {@code U} one that pends, {@code M} what an embedding can be asked
 * about it, or answered.
 */
final class StateText {
    private static final String FORMAT = "tidings-lexical-3";

    private StateText() {}

    static ClusterState write(LexicalClustering clustering) {
        StringBuilder out = new StringBuilder(1 << 12);
        line(
                out,
                'C',
                clustering.watermark,
                clustering.settledUpTo,
                clustering.repairedDay,
                clustering.sinceRepair,
                clustering.sinceSettlement,
                clustering.nextNumber,
                clustering.nextArrival,
                escape(clustering.settings.meaning()));
        for (Partition partition : clustering.partitions.values()) {
            Vocabulary vocabulary = partition.vocabulary();
            line(out, 'P', escape(partition.language()), vocabulary.articles());
            for (int id = 0; id < vocabulary.size(); id++) {
                line(out, 'V', vocabulary.term(id), vocabulary.count(id));
            }
            for (OpenStory story : partition.stories()) {
                line(out, 'S', story.number, story.touched ? 1 : 0, story.grown, escape(story.id));
                for (Member member : story.members()) {
                    if (member.number < Member.PENDING) {
                        line(out, 'A', member.number, member.second, escape(member.id), vector(member));
                    } else {
                        Pending pending = clustering.pending(member.id);
                        line(out, 'U', pending.arrival, pending.second, escape(member.id), words(pending));
                    }
                    if (member.canBeAsked() || member.vector().length > 0) {
                        line(
                                out,
                                'M',
                                escape(member.gist()),
                                Base64.getEncoder().encodeToString(member.vector()));
                    }
                }
            }
        }
        return new ClusterState(FORMAT, out.toString());
    }

    private static void line(StringBuilder out, char kind, Object... fields) {
        out.append(kind);
        for (Object field : fields) {
            out.append('\t').append(field);
        }
        out.append('\n');
    }

    private static String vector(Member member) {
        StringBuilder out = new StringBuilder(member.terms.length * 8);
        for (int i = 0; i < member.terms.length; i++) {
            out.append(i == 0 ? "" : " ").append(member.terms[i]).append(' ').append(member.weights[i]);
        }
        return out.toString();
    }

    private static String words(Pending pending) {
        StringBuilder out = new StringBuilder(pending.terms().size() * 12);
        TermList terms = pending.terms();
        for (int i = 0; i < terms.size(); i++) {
            out.append(i == 0 ? "" : " ")
                    .append(pending.partition.vocabulary().term(terms.term(i)))
                    .append(' ')
                    .append(terms.prominence(i));
        }
        return out.toString();
    }

    static void read(ClusterState state, LexicalClustering clustering) {
        if (!FORMAT.equals(state.format())) {
            throw new TidingsException(
                    "the state has the format '" + state.format() + "', this clusterer reads '" + FORMAT + "'");
        }
        try {
            new Reader(clustering).read(state.data());
        } catch (RuntimeException e) {
            throw new TidingsException("the state of format '" + FORMAT + "' is damaged", e);
        }
    }

    private static final class Reader {
        private final LexicalClustering clustering;
        private Partition partition;
        private OpenStory story = new OpenStory("", -1);
        private Member latest = new Member("", -1, 0, new int[0], new int[0]);
        private boolean sameEmbedding;

        Reader(LexicalClustering clustering) {
            this.clustering = clustering;
            this.partition = new Partition("", Meanings.NONE);
        }

        void read(String data) {
            int start = 0;
            for (int end = data.indexOf('\n'); end >= 0; end = data.indexOf('\n', start)) {
                line(List.of(data.substring(start, end).split("\t", -1)));
                start = end + 1;
            }
        }

        private void line(List<String> fields) {
            switch (fields.get(0)) {
                case "C" -> {
                    clustering.watermark = Long.parseLong(fields.get(1));
                    clustering.settledUpTo = Long.parseLong(fields.get(2));
                    clustering.repairedDay = Long.parseLong(fields.get(3));
                    clustering.sinceRepair = Integer.parseInt(fields.get(4));
                    clustering.sinceSettlement = Integer.parseInt(fields.get(5));
                    clustering.nextNumber = Long.parseLong(fields.get(6));
                    clustering.nextArrival = Long.parseLong(fields.get(7));
                    sameEmbedding = clustering.settings.meaning().equals(unescape(fields.get(8)));
                }
                case "P" -> {
                    partition = clustering.partition(unescape(fields.get(1)));
                    partition.vocabulary().learned(Integer.parseInt(fields.get(2)));
                }
                case "V" -> partition.vocabulary().append(fields.get(1), Integer.parseInt(fields.get(2)));
                case "S" -> {
                    story = partition.open(unescape(fields.get(4)), Long.parseLong(fields.get(1)));
                    if (fields.get(2).equals("1")) {
                        partition.touch(story);
                    }
                    story.grown = Integer.parseInt(fields.get(3));
                }
                case "A" -> article(fields);
                case "U" -> pending(fields);
                case "M" -> meaning(fields);
                default -> throw new IllegalArgumentException("unknown line '" + fields.get(0) + "'");
            }
        }

        private void article(List<String> fields) {
            String[] numbers =
                    fields.get(4).isEmpty() ? new String[0] : fields.get(4).split(" ");
            int[] terms = new int[numbers.length / 2];
            int[] weights = new int[terms.length];
            for (int i = 0; i < terms.length; i++) {
                terms[i] = Integer.parseInt(numbers[2 * i]);
                weights[i] = Integer.parseInt(numbers[2 * i + 1]);
            }
            Member member = new Member(
                    unescape(fields.get(3)),
                    Long.parseLong(fields.get(1)),
                    Long.parseLong(fields.get(2)),
                    terms,
                    weights);
            clustering.hold(member, partition);
            partition.add(member, story);
            latest = member;
        }

        private void pending(List<String> fields) {
            Map<String, Double> terms = new LinkedHashMap<>();
            String[] words =
                    fields.get(4).isEmpty() ? new String[0] : fields.get(4).split(" ");
            for (int i = 0; i < words.length; i += 2) {
                terms.put(words[i], Double.valueOf(words[i + 1]));
            }
            Pending pending = new Pending(
                    unescape(fields.get(3)),
                    Long.parseLong(fields.get(1)),
                    Long.parseLong(fields.get(2)),
                    partition,
                    TermList.of(terms, partition.vocabulary()));
            latest = pending.shown();
            partition.add(latest, story);
            clustering.wait(pending);
        }

        private void meaning(List<String> fields) {
            if (sameEmbedding) {
                latest.meaning(unescape(fields.get(1)), Base64.getDecoder().decode(fields.get(2)));
            }
        }
    }

    private static String escape(String text) {
        return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    private static String unescape(String text) {
        if (text.indexOf('\\') < 0) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char kind = text.charAt(++i);
                out.append(kind == 't' ? '\t' : kind == 'n' ? '\n' : kind);
            } else {
                out.append(c);
            }
        }
        return out.toString();
    }
}
