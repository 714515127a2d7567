// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import dev.tidings.fetch.http.HttpFetcher;
import java.util.List;
import picocli.CommandLine.Option;

/** What commands that ask the network share. */
final class NetworkOptions {
    @Option(
            names = "--allow",
            paramLabel = "HOST:PORT",
            description = "Let this host be reached although it is private or on an unusual port. May be repeated.")
    List<String> allow = List.of();

    /** A fetcher that lets the allowed hosts through. */
    HttpFetcher fetcher() {
        HttpFetcher.Builder http = HttpFetcher.builder();
        for (String spec : allow) {
            int colon = spec.lastIndexOf(':');
            if (colon < 1 || !spec.substring(colon + 1).matches("[0-9]{1,5}")) {
                throw new IllegalArgumentException("--allow wants HOST:PORT, not '" + spec + "'");
            }
            http.allow(spec.substring(0, colon), Integer.parseInt(spec.substring(colon + 1)));
        }
        return http.build();
    }
}
