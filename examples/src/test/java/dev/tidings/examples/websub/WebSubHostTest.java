// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.websub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Source;
import dev.tidings.core.model.SourceKind;
import dev.tidings.core.port.Key;
import dev.tidings.fetch.http.HttpFetcher;
import dev.tidings.fetch.websub.WebSubOutcome;
import dev.tidings.fetch.websub.WebSubSubscriber;
import dev.tidings.fetch.websub.WebSubSubscription;
import dev.tidings.pipeline.Aggregator;
import dev.tidings.testkit.http.LoopbackServices;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

/** The whole way over HTTP: subscribe at a hub, be asked back, get a signed delivery, have it in the store. */
class WebSubHostTest {
    private final HttpClient hub = HttpClient.newHttpClient();

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return hub.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encode(Object text) {
        return URLEncoder.encode(text.toString(), StandardCharsets.UTF_8);
    }

    @Test
    void aDeliveryIsInTheStoreWhenTheHubHasItsAnswer() throws Exception {
        Source source = Source.builder()
                .id("harbor")
                .name("The Harbor Ledger")
                .kind(SourceKind.PUSH)
                .build();
        try (LoopbackServices services = LoopbackServices.open();
                HttpFetcher fetcher = HttpFetcher.builder()
                        .allow("127.0.0.1", services.server().port())
                        .build();
                Aggregator news = Aggregator.builder().fetcher(fetcher).build();
                WebSubHost host = WebSubHost.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            services.server().reply("/hub", 202, "");
            WebSubSubscriber subscriber = WebSubSubscriber.builder(
                            "http://127.0.0.1:" + host.port() + "/websub/", fetcher)
                    .plainHubs(true)
                    .onDelivery(delivery -> news.offer(source, delivery.items(source.id(), Instant.EPOCH)))
                    .build();
            host.serve(subscriber);

            assertInstanceOf(WebSubOutcome.Accepted.class, subscriber.subscribe(services.url("/site/feed.xml")));
            WebSubSubscription subscription = subscriber.subscriptions().get(0);
            String callback = "http://127.0.0.1:" + host.port() + "/websub/" + subscription.token();

            HttpResponse<String> asked = send(HttpRequest.newBuilder(URI.create(callback
                    + "?hub.mode=subscribe&hub.challenge=abc&hub.lease_seconds=86400&hub.topic="
                    + encode(subscription.topic()))));
            assertEquals(200, asked.statusCode());
            assertEquals("abc", asked.body());

            String feed = services.text("site-feed.xml");
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(subscription.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String signature = HexFormat.of().formatHex(mac.doFinal(feed.getBytes(StandardCharsets.UTF_8)));
            HttpResponse<String> delivered = send(HttpRequest.newBuilder(URI.create(callback))
                    .header("Content-Type", "application/rss+xml")
                    .header("X-Hub-Signature", "sha256=" + signature)
                    .POST(HttpRequest.BodyPublishers.ofString(feed)));
            assertEquals(204, delivered.statusCode());

            List<FeedItem> items = news.store().all(FeedItem.class);
            assertEquals(2, items.size());
            assertEquals(source, news.store().find(Key.source("harbor")).orElseThrow());
        }
    }
}
