// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import dev.tidings.core.json.TidingsJson;
import dev.tidings.core.port.PollContext;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.examples.SourceList;
import dev.tidings.fetch.http.HttpFetcher;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code tidings source}: polls one source; see docs/inspectors/source.md. */
@Command(
        name = "source",
        description = "Polls one source, as a file of sources would describe it, and prints its items as JSON lines.",
        mixinStandardHelpOptions = true)
final class SourceCommand implements Callable<Integer> {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Parameters(index = "0", paramLabel = "KIND", description = "Such as hackernews; docs/sources.md lists all.")
    String kind = "";

    @Parameters(index = "1..*", paramLabel = "NAME=VALUE", description = "Settings of the kind, such as limit=5.")
    List<String> settings = List.of();

    @Option(names = "--cursor", paramLabel = "TEXT", description = "Go on from the cursor of an earlier poll.")
    @Nullable
    String cursor;

    @Option(names = "--now", paramLabel = "INSTANT", description = "Pretend that it is this time, ISO 8601.")
    @Nullable
    Instant now;

    @Mixin
    NetworkOptions network = new NetworkOptions();

    @Override
    public Integer call() throws IOException {
        SourceAdapter source = SourceList.file().source(description().toString(), Path.of(""));
        PollContext.Builder context =
                PollContext.builder().now(now == null ? Instant.now() : now).cursor(Optional.ofNullable(cursor));
        try (HttpFetcher http = network.fetcher()) {
            return print(source.poll(context.fetcher(http).build()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** Values that are JSON are what they are in JSON; all others are texts. */
    private ObjectNode description() {
        ObjectNode out = JSON.createObjectNode().put("kind", kind);
        for (String setting : settings) {
            int mark = setting.indexOf('=');
            if (mark < 1) {
                throw new IllegalArgumentException("a setting is NAME=VALUE, not '" + setting + "'");
            }
            out.set(setting.substring(0, mark), value(setting.substring(mark + 1)));
        }
        return out;
    }

    private static JsonNode value(String text) {
        try {
            if (text.matches("(?s)\\s*[\\[{].*|true|false|-?\\d+(\\.\\d+)?")) {
                return JSON.readTree(text);
            }
        } catch (JacksonException e) {
            return JSON.getNodeFactory().stringNode(text);
        }
        return JSON.getNodeFactory().stringNode(text);
    }

    private static int print(PollResult result) {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        ObjectNode end = JSON.createObjectNode();
        boolean good = true;
        if (result instanceof PollResult.Items items) {
            items.items().forEach(item -> out.print(TidingsJson.write(item) + "\n"));
            end.put("outcome", "ITEMS").put("items", items.items().size());
            end.put("cursor", items.cursor()).put("more", items.more());
            items.warnings().forEach(end.putArray("warnings")::add);
        } else if (result instanceof PollResult.Failed failed) {
            end.put("outcome", "FAILED").put("reason", failed.failure().reason());
            good = false;
        } else if (result instanceof PollResult.Gone gone) {
            end.put("outcome", "GONE").put("reason", gone.reason());
            good = false;
        } else if (result instanceof PollResult.RetryAfter pause) {
            end.put("outcome", "RETRY_AFTER").put("at", pause.at().toString());
        } else {
            end.put("outcome", "UNCHANGED");
        }
        out.print(end + "\n");
        out.flush();
        return good ? 0 : 1;
    }
}
