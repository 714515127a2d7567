// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench.feed;

import dev.tidings.core.time.PublicationDates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scores {@link PublicationDates#forFeeds} on lines of {@code {input, expected}}, to the second; argument: the file. */
public final class FeedDates {
    private FeedDates() {}

    /** Prints each date that is read otherwise than expected, then how many are right. */
    public static void main(String[] args) throws IOException {
        int right = 0;
        int all = 0;
        for (String line : Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8)) {
            JsonNode node = JsonMapper.shared().readTree(line);
            String text = node.path("input").asString("");
            Optional<Instant> expected =
                    node.path("expected").isNull() ? Optional.empty() : Optional.of(instant(node.path("expected")));
            Optional<Instant> read = PublicationDates.forFeeds()
                    .parse(text)
                    .map(date -> date.earliest(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS));
            all++;
            if (read.equals(expected)) {
                right++;
            } else {
                System.out.println("'" + text + "' expected " + expected + ", read " + read);
            }
        }
        System.out.println(right + " of " + all);
    }

    private static Instant instant(JsonNode expected) {
        return Instant.parse(expected.asString());
    }
}
