// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import dev.tidings.core.model.Source;
import dev.tidings.core.model.SourceKind;
import dev.tidings.fetch.internal.source.Polling;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * What every adapter that asks the web is set up with.
 *
 * @param source its description
 * @param endpoint where a service is asked, without a last slash; of a single address it is that address
 * @param headers further request headers, credentials among them
 * @param longestRest no answer counts as fresh for longer
 */
record Setup(Source source, String endpoint, Map<String, String> headers, Duration longestRest) {
    static Setup of(Source source, String endpoint) {
        return new Setup(source, endpoint, Map.of(), Polling.LONGEST_REST);
    }

    /** A service, with the path that is asked and the page for people. */
    static Setup api(String endpoint, String id, String name, String path, String homepage) {
        Source source = Source.builder()
                .id(Names.id(id))
                .name(name)
                .kind(SourceKind.API)
                .url(URI.create(endpoint + path))
                .homepage(URI.create(homepage))
                .build();
        return of(source, endpoint);
    }

    /** A single address, which people may visit too when it is a page. */
    static Setup at(String id, String name, SourceKind kind, String url) {
        URI address = URI.create(url);
        Source.Builder source = Source.builder().id(id).name(name).kind(kind).url(address);
        return of((kind == SourceKind.PAGE ? source.homepage(address) : source).build(), url);
    }

    Setup with(Source other) {
        return new Setup(other, endpoint, headers, longestRest);
    }

    Setup at(String otherEndpoint) {
        return new Setup(source, otherEndpoint, headers, longestRest);
    }

    Setup with(Map<String, String> otherHeaders) {
        return new Setup(source, endpoint, Map.copyOf(otherHeaders), longestRest);
    }

    Setup with(Duration rest) {
        return new Setup(source, endpoint, headers, rest);
    }
}
