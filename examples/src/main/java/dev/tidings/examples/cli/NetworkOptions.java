// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import dev.tidings.fetch.http.HttpFetcher;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What commands that ask the network share. */
final class NetworkOptions {
    @Option(
            names = "--allow",
            paramLabel = "HOST:PORT",
            description = "Let this host be reached although it is private or on an unusual port. May be repeated.")
    List<String> allow = List.of();

    @Option(
            names = "--contact",
            paramLabel = "ADDRESS",
            description = "Where publishers can reach you, of the web or of mail; sent in the User-Agent.")
    @Nullable
    String contact;

    @Option(names = "--proxy", paramLabel = "HOST:PORT", description = "Ask the web through this HTTP proxy.")
    @Nullable
    String proxy;

    /** A fetcher that lets the allowed hosts through. */
    HttpFetcher fetcher() {
        HttpFetcher.Builder http = HttpFetcher.builder();
        allow.forEach(spec -> at("--allow", spec, http::allow));
        if (contact != null) {
            http.contact(contact);
        }
        if (proxy != null) {
            at("--proxy", proxy, http::proxy);
        }
        return http.build();
    }

    private static void at(String option, String spec, BiConsumer<String, Integer> setting) {
        int colon = spec.lastIndexOf(':');
        if (colon < 1 || !spec.substring(colon + 1).matches("[0-9]{1,5}")) {
            throw new IllegalArgumentException(option + " wants HOST:PORT, not '" + spec + "'");
        }
        setting.accept(spec.substring(0, colon), Integer.parseInt(spec.substring(colon + 1)));
    }
}
