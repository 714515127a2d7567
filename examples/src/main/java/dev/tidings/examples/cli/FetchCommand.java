// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.FetchResult;
import dev.tidings.core.port.FetchResult.Failed;
import dev.tidings.core.port.FetchResult.Fetched;
import dev.tidings.core.port.FetchResult.NotModified;
import dev.tidings.core.port.FetchResult.Refused;
import dev.tidings.fetch.http.HttpFetcher;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Fetches addresses as a feed poll does, and says what came of it. */
@Command(
        name = "fetch",
        description = "JSON lines {id, url, headers?} to {id, outcome, status?, finalUrl?, bytes?, reason?}.",
        mixinStandardHelpOptions = true)
final class FetchCommand extends JsonLinesCommand {
    @Mixin
    NetworkOptions network = new NetworkOptions();

    private @Nullable HttpFetcher fetcher;

    @Override
    public Integer call() throws IOException {
        HttpFetcher opened = network.fetcher();
        fetcher = opened;
        try {
            return super.call();
        } finally {
            opened.close();
        }
    }

    @Override
    ObjectNode answer(ObjectNode line) throws InterruptedException {
        JsonNode url = line.path("url");
        if (!url.isString()) {
            return reply(line)
                    .put("outcome", "FAILED")
                    .put("reason", "url: " + (url.isMissingNode() ? "it is missing" : "it is no text but " + url));
        }
        FetchRequest.Builder request = FetchRequest.builder().url(url.asString());
        JsonNode headers = line.get("headers");
        if (headers != null && !headers.isObject() && !headers.isNull()) {
            return reply(line).put("outcome", "FAILED").put("reason", "headers: no object but " + headers);
        }
        if (headers != null) {
            headers.properties()
                    .forEach(header ->
                            request.putHeader(header.getKey(), header.getValue().asString()));
        }
        HttpFetcher open = fetcher;
        if (open == null) {
            throw new IllegalStateException("not called yet");
        }
        return describe(open.fetch(request.build()), reply(line));
    }

    private static ObjectNode describe(FetchResult result, ObjectNode out) {
        if (result instanceof Fetched fetched) {
            return out.put("outcome", "FETCHED")
                    .put("status", fetched.status())
                    .put("finalUrl", fetched.finalUrl().toString())
                    .put("bytes", fetched.body().size());
        }
        if (result instanceof NotModified same) {
            return out.put("outcome", "NOT_MODIFIED")
                    .put("status", 304)
                    .put("finalUrl", same.finalUrl().toString());
        }
        if (result instanceof Refused refused) {
            return out.put("outcome", "REFUSED").put("reason", named(refused.reason(), refused.detail()));
        }
        Failed failed = (Failed) result;
        out.put("outcome", "FAILED");
        failed.status().ifPresent(status -> out.put("status", status));
        return out.put("reason", named(failed.kind(), failed.reason()));
    }

    private static String named(Enum<?> kind, String detail) {
        return kind.name().toLowerCase(Locale.ROOT) + ": " + detail;
    }
}
