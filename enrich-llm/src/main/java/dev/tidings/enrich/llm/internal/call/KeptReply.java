// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm.internal.call;

import dev.tidings.enrich.ModelReply;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A reply as the cache keeps it, with what the provenance needs, so that a rerun gives the same bytes.
 *
 * @param reply complete, truncated or refused
 * @param latency how long the model took
 * @param passed why models before this one did not answer
 */
public record KeptReply(ModelReply reply, Duration latency, List<String> passed) {
    private static final String FORM = "tidings-reply-1";
    private static final int HEAD = 6;

    /** Keeps a copy of the list. */
    public KeptReply {
        passed = List.copyOf(passed);
    }

    /** As text, or nothing for what is not worth keeping. */
    public Optional<String> write() {
        if (reply instanceof ModelReply.Complete c) {
            return Optional.of(head("complete", c.inputTokens(), c.outputTokens()) + c.text());
        }
        if (reply instanceof ModelReply.Truncated t) {
            return Optional.of(head("truncated", t.inputTokens(), t.outputTokens()) + t.text());
        }
        return reply instanceof ModelReply.Refused r
                ? Optional.of(head("refused", 0, 0) + r.reason())
                : Optional.empty();
    }

    private String head(String kind, long in, long out) {
        StringBuilder passedLines = new StringBuilder();
        passed.forEach(line -> passedLines.append(line.replaceAll("\\R", " ")).append('\t'));
        return String.join(
                        "\n",
                        FORM,
                        kind,
                        Long.toString(in),
                        Long.toString(out),
                        Long.toString(latency.toMillis()),
                        passedLines)
                + "\n";
    }

    /** Reads what {@link #write} wrote; absent for anything else, which is then asked for again. */
    public static Optional<KeptReply> read(String text) {
        String[] parts = text.split("\n", HEAD + 1);
        if (parts.length != HEAD + 1 || !parts[0].equals(FORM)) {
            return Optional.empty();
        }
        try {
            long in = Long.parseLong(parts[2]);
            long out = Long.parseLong(parts[3]);
            Duration latency = Duration.ofMillis(Long.parseLong(parts[4]));
            List<String> passed = parts[5].isEmpty() ? List.of() : List.of(parts[5].split("\t"));
            ModelReply reply = switch (parts[1]) {
                case "complete" -> new ModelReply.Complete(parts[HEAD], in, out);
                case "truncated" -> new ModelReply.Truncated(parts[HEAD], in, out);
                default -> new ModelReply.Refused(parts[HEAD]);
            };
            return Optional.of(new KeptReply(reply, latency, passed));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
