// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench.feed;

import dev.tidings.bench.Pairing;
import dev.tidings.fetch.feed.FeedParse.Parsed;
import dev.tidings.fetch.feed.FeedParser;
import dev.tidings.fetch.feed.FeedWarning.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * CPU and allocation from bytes to finished items, paired with Rome and with bare Woodstox: once over the feeds that
 * are clean, once over those that need healing. Arguments: folders of feeds; without any, generated feeds.
 */
public final class PairedFeeds {
    private static final Set<Kind> HEALED =
            Set.of(Kind.NOT_WELL_FORMED, Kind.JUNK_AROUND, Kind.TRUNCATED, Kind.DOCUMENT_TYPE);
    private static final int WARMUPS = 12;
    private static final int ROUNDS = 21;

    private PairedFeeds() {}

    /** Runs the pairing. */
    public static void main(String[] folders) throws IOException {
        List<FeedFile> files = new ArrayList<>();
        for (String folder : folders) {
            files.addAll(FeedFile.below(Path.of(folder)));
        }
        if (folders.length == 0) {
            GeneratedFeeds.of(200, 20_000, 7).forEach(bytes -> files.add(new FeedFile("generated", bytes)));
        }
        List<FeedFile> clean = new ArrayList<>();
        List<FeedFile> healed = new ArrayList<>();
        for (FeedFile file : files) {
            if (Ways.rome(file.bytes()) >= 0 && FeedParser.create().parse(file.bytes()) instanceof Parsed parsed) {
                boolean heals = parsed.warnings().stream().anyMatch(warning -> HEALED.contains(warning.kind()));
                (heals ? healed : clean).add(file);
            }
        }
        pair("clean", clean);
        pair("healed", healed);
    }

    private static void pair(String what, List<FeedFile> files) {
        long bytes = FeedFile.bytes(files);
        System.out.printf("%s: %d feeds that Rome accepts, %d bytes%n", what, files.size(), bytes);
        if (files.isEmpty()) {
            return;
        }
        new Pairing()
                .way("Rome", () -> files.forEach(file -> Ways.rome(file.bytes())))
                .way("Tidings, to items", () -> files.forEach(file -> Ways.tidings(file.bytes())))
                .way(
                        "Tidings, to a feed",
                        () -> files.forEach(file -> FeedParser.create().parse(file.bytes())))
                .way("Woodstox, events alone", () -> files.forEach(file -> Ways.woodstox(file.bytes())))
                .run(WARMUPS, bytes < 1_000_000 ? 10 * ROUNDS : ROUNDS, bytes, System.out);
    }
}
