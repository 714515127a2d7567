// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.http;

import dev.tidings.core.port.Fetcher;
import dev.tidings.testkit.contract.FetcherContract;
import java.time.Duration;

class HttpFetcherContractTest extends FetcherContract {
    @Override
    protected Fetcher fetcherAllowing(int port) {
        return HttpFetcher.builder()
                .allow("127.0.0.1", port)
                .gate(gate -> gate.spacing(Duration.ZERO))
                .build();
    }
}
