// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Span;
import dev.tidings.enrich.internal.SentenceSpans;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class StancesTest {
    private static final double ENOUGH = 0.95;

    private record Labelled(Stance.Kind kind, boolean standsAlone, String speaker, String text, int start, int end) {
        static Labelled of(String line) {
            String[] fields = line.split("\t");
            int start = fields[3].indexOf("[[");
            int end = fields[3].indexOf("]]") - 2;
            String text = fields[3].replace("[[", "").replace("]]", "");
            return new Labelled(Stance.Kind.valueOf(fields[0]), fields[1].equals("yes"), fields[2], text, start, end);
        }

        Stance found() {
            List<Span> spans = SentenceSpans.of(text);
            List<Stance> stances = Stances.of(text, spans);
            for (int i = 0; i < spans.size(); i++) {
                if (spans.get(i).start() <= start && start < spans.get(i).end()) {
                    return stances.get(i);
                }
            }
            throw new IllegalStateException("no sentence at " + start + " of " + text);
        }

        /** The kind is right, and the sentence is held back when it must be. */
        boolean right() {
            Stance found = found();
            return found.kind() == kind && found.standsAlone() == standsAlone;
        }

        boolean speakerRight() {
            return speaker.equals("-")
                    || found().speaker().filter(s -> s.contains(speaker)).isPresent();
        }
    }

    private static List<Labelled> cases() throws IOException {
        List<Labelled> cases = new ArrayList<>(cases("stances.tsv"));
        cases.addAll(cases("stances-unseen.tsv"));
        cases.addAll(cases("stances-plain.tsv"));
        return cases;
    }

    private static List<Labelled> cases(String file) throws IOException {
        try (InputStream in = Objects.requireNonNull(StancesTest.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.startsWith("#"))
                    .map(Labelled::of)
                    .toList();
        }
    }

    @Test
    void nineteenOfTwentyLabelledSentencesAreReadRight() throws IOException {
        List<Labelled> cases = cases();
        List<String> wrong = new ArrayList<>();
        cases.stream()
                .filter(c -> !c.right())
                .forEach(c -> wrong.add(c.kind() + " " + c.text() + " read as " + c.found()));
        assertTrue(cases.size() >= 100, "only " + cases.size() + " cases");
        assertTrue(wrong.size() <= cases.size() * (1 - ENOUGH), String.join("\n", wrong));
    }

    @Test
    void speakersAreFoundWhereTheyAreNamed() throws IOException {
        List<String> wrong = new ArrayList<>();
        cases().stream()
                .filter(c -> !c.speakerRight())
                .forEach(c -> wrong.add(c.speaker() + ": " + c.text() + " read as " + c.found()));
        assertTrue(wrong.size() <= 5, String.join("\n", wrong));
    }

    @Test
    void noSentenceThatNeedsItsSurroundingsIsReadAsTheirWord() throws IOException {
        for (Labelled c : cases()) {
            assertFalse(!c.standsAlone() && c.found().kind() == Stance.Kind.ASSERTED, c.text());
        }
    }

    @Test
    void aParagraphThatOpensAQuotationIsQuotedToItsEnd() {
        String text = "“We will build it. It will cost nothing.\n\nThe mayor left.";
        List<Span> spans = SentenceSpans.of(text);
        List<Stance> stances = Stances.of(text, spans);
        assertFalse(stances.get(0).standsAlone());
        assertTrue(stances.get(stances.size() - 1).standsAlone());
    }
}
