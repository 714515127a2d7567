// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.websub;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Failure;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.port.Bytes;
import dev.tidings.core.port.FetchFailure;
import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.FetchResult;
import dev.tidings.core.port.Headers;
import dev.tidings.core.port.PollContext;
import dev.tidings.core.port.PollResult;
import dev.tidings.fetch.feed.FeedSource;
import dev.tidings.fetch.websub.WebSubSubscription.State;
import dev.tidings.testkit.fake.FakeClock;
import dev.tidings.testkit.fake.FakeFetcher;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebSubSubscriberTest {
    private static final URI TOPIC = URI.create("https://harbor.example/feed.xml");
    private static final URI HUB = URI.create("https://hub.example/");
    private static final String FEED = """
            <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Harbor</title>
            <atom:link rel="hub" href="https://hub.example/"/><atom:link rel="self" href="https://harbor.example/feed.xml"/>
            <item><title>Dam opens</title><link>https://harbor.example/dam</link><guid>1</guid></item></channel></rss>""";

    private final FakeClock clock = FakeClock.at("2026-11-22T18:00:00Z");
    private final FakeFetcher network = new FakeFetcher();
    private final List<WebSubDelivery> delivered = new ArrayList<>();
    private final List<Failure> ignored = new ArrayList<>();
    private final WebSubSubscriber subscriber = builder().build();

    private WebSubSubscriber.Builder builder() {
        network.page(HUB.toString(), "text/plain", "");
        return WebSubSubscriber.builder("https://news.example/websub", network)
                .clock(clock)
                .onDelivery(delivered::add)
                .onIgnored(ignored::add);
    }

    private WebSubSubscription only() {
        assertEquals(1, subscriber.subscriptions().size());
        return subscriber.subscriptions().get(0);
    }

    private WebSubReply get(String token, Map<String, String> parameters) {
        StringBuilder target = new StringBuilder("/websub/" + token);
        char mark = '?';
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            target.append(mark)
                    .append(parameter.getKey())
                    .append('=')
                    .append(URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8));
            mark = '&';
        }
        return subscriber.receive(new WebSubRequest("GET", target.toString(), Headers.none(), Bytes.empty()));
    }

    private WebSubReply verify(String mode, URI topic) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("hub.mode", mode);
        parameters.put("hub.topic", topic.toString());
        parameters.put("hub.challenge", "c-42");
        parameters.put("hub.lease_seconds", "3600");
        return get(only().token(), parameters);
    }

    private void active() throws Exception {
        assertInstanceOf(WebSubOutcome.Accepted.class, subscriber.subscribe(TOPIC, HUB));
        assertEquals(new WebSubReply(200, "c-42"), verify("subscribe", TOPIC));
    }

    private static String sign(String algorithm, String secret, String body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }

    private WebSubReply deliver(String body, String... headers) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("Content-Type", List.of("application/rss+xml"));
        for (int i = 0; i < headers.length; i += 2) {
            fields.put(headers[i], List.of(headers[i + 1]));
        }
        return subscriber.receive(
                new WebSubRequest("POST", "/websub/" + only().token(), new Headers(fields), Bytes.utf8(body)));
    }

    private String signed() throws GeneralSecurityException {
        return "sha256=" + sign("HmacSHA256", only().secret(), FEED);
    }

    @Test
    void asksTheHubThatTheFeedNames() throws Exception {
        network.page(TOPIC.toString(), "application/rss+xml", FEED);

        assertInstanceOf(WebSubOutcome.Accepted.class, subscriber.subscribe(TOPIC.toString()));

        FetchRequest asked = network.requests().get(1);
        assertEquals(HUB.toString(), asked.url());
        assertEquals("subscribe", asked.form().get("hub.mode"));
        assertEquals(TOPIC.toString(), asked.form().get("hub.topic"));
        assertEquals(
                "https://news.example/websub/" + only().token(), asked.form().get("hub.callback"));
        assertEquals("864000", asked.form().get("hub.lease_seconds"));
        assertTrue(asked.form().get("hub.secret").length() >= 64);
        assertEquals(State.REQUESTED, only().state());
    }

    @Test
    void headersSayMoreThanTheFeed() throws Exception {
        network.answer(
                TOPIC.toString(),
                FetchResult.Fetched.builder()
                        .finalUrl(TOPIC)
                        .headers(new Headers(Map.of(
                                "Link",
                                List.of("<https://other-hub.example/>; rel=\"hub\", </canonical.xml>; rel=self"))))
                        .body(Bytes.utf8(FEED))
                        .build());
        network.page("https://other-hub.example/", "text/plain", "");

        subscriber.subscribe(TOPIC.toString());

        assertEquals(URI.create("https://harbor.example/canonical.xml"), only().topic());
        assertEquals(URI.create("https://other-hub.example/"), only().hub());
    }

    @Test
    void aFeedWithoutHubIsAFailure() throws Exception {
        network.page(TOPIC.toString(), "application/rss+xml", FEED.replace("rel=\"hub\"", "rel=\"x\""));

        WebSubOutcome.Failed failed =
                assertInstanceOf(WebSubOutcome.Failed.class, subscriber.subscribe(TOPIC.toString()));
        assertTrue(failed.failure().reason().contains("names no hub"));
    }

    @Test
    void confirmsWhatItAskedForAndKnowsHowLongItLasts() throws Exception {
        active();

        assertEquals(State.ACTIVE, only().state());
        assertEquals(Optional.of(Instant.parse("2026-11-22T19:00:00Z")), only().until());
    }

    @Test
    void confirmsNothingThatNobodyAskedFor() throws Exception {
        active();

        assertEquals(404, verify("subscribe", TOPIC).status());
        assertEquals(404, verify("unsubscribe", TOPIC).status());
        assertEquals(404, verify("dance", TOPIC).status());
        assertEquals(404, get("0000", Map.of("hub.mode", "subscribe")).status());
        assertEquals(State.ACTIVE, only().state());
        assertEquals(4, ignored.size());
    }

    @Test
    void refusesAnotherTopic() throws Exception {
        subscriber.subscribe(TOPIC, HUB);

        assertEquals(
                404,
                verify("subscribe", URI.create("https://evil.example/feed")).status());
        assertEquals(State.REQUESTED, only().state());
        assertTrue(ignored.get(0).reason().contains("evil.example"));
    }

    @Test
    void takesASignedDeliveryAsItemsThatPollingWouldGive() throws Exception {
        active();

        assertEquals(204, deliver(FEED, "X-Hub-Signature", signed()).status());

        List<FeedItem> items = delivered.get(0).items("harbor", clock.instant());
        assertEquals(Optional.of("Dam opens"), items.get(0).title());
        network.page(TOPIC.toString(), "application/rss+xml", FEED);
        var polled = (PollResult.Items) FeedSource.of("harbor", "H", TOPIC.toString())
                .poll(PollContext.builder()
                        .now(clock.instant())
                        .fetcher(network)
                        .build());
        assertEquals(polled.items(), items);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SHA1", "SHA256", "SHA384", "SHA512"})
    void knowsTheMethodsOfTheRecommendation(String method) throws Exception {
        active();
        String signature = method.toLowerCase(Locale.ROOT) + "="
                + sign("Hmac" + method, only().secret(), FEED).toUpperCase(Locale.ROOT);

        assertEquals(204, deliver(FEED, "X-Hub-Signature", signature).status());
        assertEquals(1, delivered.size());
    }

    @Test
    void aDeliveryWithoutTheSignatureIsAcknowledgedAndHasNoEffect() throws Exception {
        active();
        String good = signed();

        assertEquals(202, deliver(FEED).status());
        assertEquals(
                202,
                deliver(FEED.replace("Dam", "Ham"), "X-Hub-Signature", good).status());
        assertEquals(202, deliver(FEED, "X-Hub-Signature", "md5=00").status());
        assertEquals(202, deliver(FEED, "X-Hub-Signature", "sha256=xyz").status());
        assertEquals(202, deliver(FEED, "X-Hub-Signature", "sha256=").status());

        assertEquals(List.of(), delivered);
        assertEquals(5, ignored.size());
    }

    @Test
    void aDeliveryThatNamesAnotherTopicIsRefused() throws Exception {
        active();

        WebSubReply reply = deliver(
                FEED,
                "X-Hub-Signature",
                signed(),
                "Link",
                "<https://evil.example/feed>; rel=self, <" + HUB + ">; rel=hub");

        assertEquals(404, reply.status());
        assertEquals(List.of(), delivered);
    }

    @Test
    void aLinkOfCountlessParametersIsReadOrLeftButBreaksNothing() throws Exception {
        active();

        String link = "<" + TOPIC + ">" + ";a".repeat(60_000) + ";rel=self";

        assertEquals(
                204, deliver(FEED, "X-Hub-Signature", signed(), "Link", link).status());
        assertEquals(1, delivered.size());
    }

    @Test
    void renewsALeaseBeforeItEndsAtTheSameAddress() throws Exception {
        active();
        WebSubSubscription first = only();
        assertEquals(1, subscriber.renew().size(), "an hour is less than a day");
        assertEquals(State.RENEWING, only().state());
        assertEquals(204, deliver(FEED, "X-Hub-Signature", signed()).status());

        assertEquals(200, verify("subscribe", TOPIC).status());
        assertEquals(first.token(), only().token());
        assertEquals(State.ACTIVE, only().state());
    }

    @Test
    void aLeaseThatLastsIsLeftAlone() throws Exception {
        subscriber.subscribe(TOPIC, HUB);
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("hub.mode", "subscribe");
        parameters.put("hub.topic", TOPIC.toString());
        parameters.put("hub.challenge", "c");
        assertEquals(200, get(only().token(), parameters).status());
        assertEquals(Optional.of(clock.instant().plus(Duration.ofDays(10))), only().until());

        assertEquals(List.of(), subscriber.renew());
    }

    private void topic(String... reservations) {
        network.answer(
                TOPIC.toString(),
                FetchResult.Fetched.builder()
                        .finalUrl(TOPIC)
                        .reservations(List.of(reservations))
                        .body(Bytes.utf8(FEED))
                        .build());
    }

    private List<String> reservedAfter(String... headers) throws Exception {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "X-Hub-Signature";
        all[headers.length + 1] = signed();
        assertEquals(204, deliver(FEED, all).status());
        WebSubDelivery last = delivered.get(delivered.size() - 1);
        List<String> reserved = last.items("harbor", clock.instant()).get(0).reservations();
        assertEquals(last.reservations(), reserved);
        return reserved;
    }

    @Test
    void whatTheFeedsOwnAnswerReservesHoldsForDeliveriesAsForAPoll() throws Exception {
        topic("noai");
        subscriber.subscribe(TOPIC.toString());
        verify("subscribe", TOPIC);
        var polled = (PollResult.Items) FeedSource.of("harbor", "H", TOPIC.toString())
                .poll(PollContext.builder()
                        .now(clock.instant())
                        .fetcher(network)
                        .build());
        assertEquals(polled.items().get(0).reservations(), reservedAfter());

        topic("nosnippet");
        clock.advance(Duration.ofDays(9));
        subscriber.renew();
        assertEquals(List.of("noai", "nosnippet"), reservedAfter());
        network.answer(
                TOPIC.toString(),
                new FetchResult.Failed(FetchFailure.STATUS, "status 500", Optional.of(500), true, Optional.empty()));
        subscriber.subscribe(TOPIC, HUB);
        assertEquals(List.of("noai", "nosnippet"), reservedAfter());
        topic();
        subscriber.subscribe(TOPIC.toString());
        assertEquals(List.of(), reservedAfter());
    }

    @Test
    void whatTheHeadersOfADeliveryReserveHoldsForItsItems() throws Exception {
        active();
        assertEquals(
                List.of("noai", "nosnippet", "tdm-reservation"),
                reservedAfter(
                        "TDM-Reservation",
                        "1",
                        "X-Robots-Tag",
                        "noai, max-snippet: 0, otherbot: noindex",
                        "tdm-policy",
                        "https://harbor.example/policy"));
        assertEquals(
                Optional.of("https://harbor.example/policy"),
                delivered.get(0).headers().first("tdm-policy"));
        assertEquals(Optional.empty(), delivered.get(0).headers().first("x-hub-signature"));
        assertEquals(List.of(), reservedAfter("tdm-reservation", "0"));
    }

    @Test
    void endsASubscriptionWhenTheHubAsksBack() throws Exception {
        active();

        assertInstanceOf(
                WebSubOutcome.Accepted.class, subscriber.unsubscribe(TOPIC).orElseThrow());
        assertEquals(410, deliver(FEED, "X-Hub-Signature", signed()).status());
        assertEquals(new WebSubReply(200, "c-42"), verify("unsubscribe", TOPIC));

        assertEquals(List.of(), subscriber.subscriptions());
        assertEquals(Optional.empty(), subscriber.unsubscribe(TOPIC));
    }

    @Test
    void aDenialIsKeptAndNotAskedAgain() throws Exception {
        subscriber.subscribe(TOPIC, HUB);
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("hub.mode", "denied");
        parameters.put("hub.topic", TOPIC.toString());
        parameters.put("hub.reason", "too many");

        assertEquals(200, get(only().token(), parameters).status());

        assertEquals(State.DENIED, only().state());
        assertTrue(ignored.get(0).reason().contains("too many"));
        assertEquals(List.of(), subscriber.renew());
    }

    @Test
    void goesOnWithWhatAnEarlierProcessHad() throws Exception {
        active();
        WebSubSubscriber next =
                builder().subscriptions(subscriber.subscriptions()).build();

        WebSubReply reply = next.receive(new WebSubRequest(
                "POST", "/websub/" + only().token(), Headers.of("X-Hub-Signature", signed()), Bytes.utf8(FEED)));

        assertEquals(204, reply.status());
    }

    @Test
    void tellsEachChangeSoThatItCanBeKept() throws Exception {
        List<List<WebSubSubscription>> changes = new ArrayList<>();
        builder().onChange(changes::add).build().subscribe(TOPIC, HUB);

        assertEquals(1, changes.size());
        assertFalse(changes.get(0).toString().contains(changes.get(0).get(0).secret()));
    }

    @Test
    void aHubWithoutHttpsGetsTheSecretOnlyWhenAllowed() throws Exception {
        WebSubOutcome outcome = subscriber.subscribe(TOPIC, URI.create("http://hub.example/"));

        assertInstanceOf(WebSubOutcome.Failed.class, outcome);
        assertEquals(List.of(), network.requests());
    }

    @Test
    void aHubThatRefusesIsAFailureAndIsAskedAgainAtRenewal() throws Exception {
        URI silent = URI.create("https://silent.example/");

        assertInstanceOf(WebSubOutcome.Failed.class, subscriber.subscribe(TOPIC, silent));
        assertEquals(1, subscriber.renew().size());
    }

    @Test
    void otherMethodsAndAddressesAreRefused() throws Exception {
        subscriber.subscribe(TOPIC, HUB);

        assertEquals(
                405,
                subscriber
                        .receive(new WebSubRequest("PUT", "/websub/" + only().token(), Headers.none(), Bytes.empty()))
                        .status());
        assertThrows(IllegalArgumentException.class, () -> WebSubSubscriber.builder("ftp://x.example/", network));
    }
}
