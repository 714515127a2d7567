// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.fake;

import dev.tidings.core.port.Bytes;
import dev.tidings.core.port.FetchFailure;
import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.FetchResult;
import dev.tidings.core.port.Fetcher;
import dev.tidings.core.port.Headers;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A network of pages that a test puts there; every other address is an unknown host. Safe for all threads. */
public final class FakeFetcher implements Fetcher {
    private final Map<String, FetchResult> answers = new ConcurrentHashMap<>();
    private final List<FetchRequest> requests = new CopyOnWriteArrayList<>();

    /** An empty network. */
    public FakeFetcher() {}

    /** Puts a page there, as UTF-8. */
    public FakeFetcher page(String url, String contentType, String body) {
        return answer(
                url,
                FetchResult.Fetched.builder()
                        .finalUrl(URI.create(url))
                        .headers(Headers.of("content-type", contentType))
                        .body(Bytes.utf8(body))
                        .build());
    }

    /** Puts any answer there. */
    public FakeFetcher answer(String url, FetchResult result) {
        answers.put(url, result);
        return this;
    }

    /** What was asked, in order. */
    public List<FetchRequest> requests() {
        return List.copyOf(requests);
    }

    @Override
    public FetchResult fetch(FetchRequest request) {
        requests.add(request);
        FetchResult answer = answers.get(request.url());
        return answer != null
                ? answer
                : FetchResult.Failed.of(FetchFailure.UNKNOWN_HOST, "nothing is at " + request.url());
    }
}
