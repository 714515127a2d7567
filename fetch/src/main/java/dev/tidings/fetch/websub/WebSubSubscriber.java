// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.websub;

import dev.tidings.core.model.Failure;
import dev.tidings.core.model.FailureKind;
import dev.tidings.core.port.FetchPurpose;
import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.FetchResult;
import dev.tidings.core.port.FetchResult.Fetched;
import dev.tidings.core.port.Fetcher;
import dev.tidings.core.port.Headers;
import dev.tidings.fetch.internal.rights.Directives;
import dev.tidings.fetch.websub.WebSubSubscription.State;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Subscribes to feeds at their hubs, and takes what the hubs bring. It opens no port: the host's own server hands the
 * requests to its callback over, by {@link #receive}, and sends the reply. Time passes for it only in {@link #renew},
 * which the host calls now and then.
 *
 * <p>What a hub asks back is confirmed only for a subscription that was asked for, of the same topic, at its unguessable
 * address. A delivery counts only with a signature of the secret that was agreed. Whatever else comes is answered as the
 * recommendation says, told to the listener of {@link Builder#onIgnored}, and has no effect. Safe for all threads.
 */
public final class WebSubSubscriber {
    private static final int MOST_BYTES = 16 << 20;
    private static final int LONGEST_CHALLENGE = 4_096;
    /** The headers of a delivery that are about rights. */
    private static final Set<String> RIGHTS = Set.of("tdm-reservation", "tdm-policy", "x-robots-tag");

    private static final SecureRandom RANDOM = new SecureRandom();

    private final String callback;
    private final Fetcher fetcher;
    private final Clock clock;
    private final Duration lease;
    private final Duration renewBefore;
    private final boolean plainHubs;
    private final String agent;
    private final Consumer<WebSubDelivery> onDelivery;
    private final Consumer<Failure> onIgnored;
    private final Subscriptions subscriptions;

    private WebSubSubscriber(Builder settings) {
        this.callback = settings.callback;
        this.fetcher = settings.fetcher;
        this.clock = settings.clock;
        this.lease = settings.lease;
        this.renewBefore = settings.renewBefore;
        this.plainHubs = settings.plainHubs;
        this.agent = settings.agent;
        this.onDelivery = settings.onDelivery;
        this.onIgnored = settings.onIgnored;
        this.subscriptions = new Subscriptions(settings.kept, settings.onChange);
    }

    /**
     * Starts a subscriber.
     *
     * @param callback where hubs reach the host: requests to any path right below it belong to {@link #receive}
     * @param fetcher the way to hubs, with its address policy
     * @throws IllegalArgumentException when the callback is no http(s) address
     */
    public static Builder builder(String callback, Fetcher fetcher) {
        URI url = URI.create(callback);
        boolean web = url.getScheme() != null && url.getScheme().matches("(?i)https?");
        if (!web || url.getRawAuthority() == null || url.getRawQuery() != null) {
            throw new IllegalArgumentException("no http(s) address without query: '" + callback + "'");
        }
        return new Builder(callback.endsWith("/") ? callback : callback + "/", fetcher);
    }

    /** Fetches a feed, finds its hub, and subscribes there. */
    public WebSubOutcome subscribe(String feed) throws InterruptedException {
        FetchResult answer = fetcher.fetch(FetchRequest.of(feed));
        if (!(answer instanceof Fetched fetched)) {
            return failed(answer.failure(feed).orElseThrow());
        }
        Optional<WebSubTopic> topic = WebSubTopic.of(fetched);
        if (topic.isEmpty()) {
            return failed(Failure.lasting(feed, FailureKind.MISSING, feed + " names no hub"));
        }
        URI hub = topic.get().hubs().get(0);
        return mayHaveSecret(hub)
                ? subscribe(topic.get().topic(), hub, known -> fetched.reservations())
                : refused(topic.get().topic(), hub);
    }

    /**
     * Asks a hub for a topic; a subscription that there is already is renewed. The topic is fetched first, for what it
     * reserves; when that fails, what it reserved before goes on.
     */
    public WebSubOutcome subscribe(URI topic, URI hub) throws InterruptedException {
        if (!mayHaveSecret(hub)) {
            return refused(topic, hub);
        }
        List<String> now = fetcher.fetch(FetchRequest.of(topic.toString())) instanceof Fetched fetched
                ? fetched.reservations()
                : List.of();
        return subscribe(topic, hub, known -> union(known, now));
    }

    private boolean mayHaveSecret(URI hub) {
        return plainHubs || "https".equalsIgnoreCase(hub.getScheme());
    }

    private static WebSubOutcome refused(URI topic, URI hub) {
        return failed(Failure.lasting(
                topic.toString(), FailureKind.REFUSED, "the hub " + hub + " would get the secret without https"));
    }

    private static List<String> union(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).distinct().sorted().toList();
    }

    private WebSubOutcome subscribe(URI topic, URI hub, UnaryOperator<List<String>> reservations)
            throws InterruptedException {
        WebSubSubscription asked = subscriptions
                .byTopic(topic)
                .filter(known -> known.hub().equals(hub))
                .map(known -> known.in(known.until().isPresent() ? State.RENEWING : State.REQUESTED))
                .orElseGet(() -> new WebSubSubscription(
                        topic, hub, random(24), random(32), State.REQUESTED, Optional.empty(), List.of()));
        asked = asked.reserving(reservations.apply(asked.reservations()));
        subscriptions.put(asked); // before asking: hubs may ask back before they answer
        return ask(asked, "subscribe");
    }

    /** Asks the hub to end a subscription; empty when there is none. */
    public Optional<WebSubOutcome> unsubscribe(URI topic) throws InterruptedException {
        Optional<WebSubSubscription> known = subscriptions.byTopic(topic);
        if (known.isEmpty()) {
            return Optional.empty();
        }
        WebSubSubscription ending = known.get().in(State.ENDING);
        subscriptions.put(ending);
        return Optional.of(ask(ending, "unsubscribe"));
    }

    /** Renews what ends soon, and asks again for what no hub has asked back about. One outcome for each. */
    public List<WebSubOutcome> renew() throws InterruptedException {
        Instant soon = clock.instant().plus(renewBefore);
        List<WebSubOutcome> out = new ArrayList<>();
        for (WebSubSubscription known : subscriptions.all()) {
            boolean wanted = known.state() != State.ENDING && known.state() != State.DENIED;
            if (wanted && known.until().filter(soon::isBefore).isEmpty()) {
                out.add(subscribe(known.topic(), known.hub()));
            }
        }
        return out;
    }

    /** All subscriptions, to be kept by the host. */
    public List<WebSubSubscription> subscriptions() {
        return subscriptions.all();
    }

    private WebSubOutcome ask(WebSubSubscription subscription, String mode) throws InterruptedException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("hub.mode", mode);
        form.put("hub.topic", subscription.topic().toString());
        form.put("hub.callback", callback + subscription.token());
        if (mode.equals("subscribe")) {
            form.put("hub.lease_seconds", Long.toString(lease.toSeconds()));
            form.put("hub.secret", subscription.secret());
        }
        FetchResult answer = fetcher.fetch(FetchRequest.builder()
                .url(subscription.hub().toString())
                .purpose(FetchPurpose.OTHER)
                .form(form)
                .build());
        Optional<Failure> failure = answer.failure(subscription.topic().toString());
        return failure.isPresent() ? failed(failure.get()) : new WebSubOutcome.Accepted(subscription);
    }

    private static WebSubOutcome failed(Failure failure) {
        return new WebSubOutcome.Failed(failure);
    }

    private static String random(int bytes) {
        byte[] out = new byte[bytes];
        RANDOM.nextBytes(out);
        return HexFormat.of().formatHex(out);
    }

    /** Takes a request to the callback. May call {@link Builder#onDelivery} before it returns. */
    public WebSubReply receive(WebSubRequest request) {
        CallbackQuery query = CallbackQuery.of(request.target());
        Optional<WebSubSubscription> known = subscriptions.byToken(query.token());
        if (known.isEmpty()) {
            return ignored(request.target(), "no such subscription", 404);
        }
        return switch (request.method()) {
            case "GET" -> answer(known.get(), query);
            case "POST" -> deliver(known.get(), request);
            default -> WebSubReply.of(405);
        };
    }

    /** The hub asks whether a subscription, or its end, is meant; or says that it does not want to. */
    private WebSubReply answer(WebSubSubscription known, CallbackQuery query) {
        String topic = query.get("hub.topic").orElse("");
        if (!topic.equals(known.topic().toString())) {
            return ignored(known.topic().toString(), "the hub asks for another topic: '" + topic + "'", 404);
        }
        String mode = query.get("hub.mode").orElse("");
        String challenge = query.get("hub.challenge").orElse("");
        if (mode.equals("denied")) {
            subscriptions.change(known.token(), s -> s.in(State.DENIED));
            String reason = query.get("hub.reason").map(text -> ": " + text).orElse("");
            return ignored(topic, "the hub denies the subscription" + reason, 200);
        }
        if (challenge.isEmpty() || challenge.length() > LONGEST_CHALLENGE) {
            return ignored(topic, "the hub asks without a usable challenge", 404);
        }
        boolean asked = known.state() == State.REQUESTED || known.state() == State.RENEWING;
        if (mode.equals("subscribe") && asked) {
            Instant end = clock.instant().plus(lease(query));
            subscriptions.change(known.token(), s -> s.activeUntil(end));
            return new WebSubReply(200, challenge);
        }
        if (mode.equals("unsubscribe") && known.state() == State.ENDING) {
            subscriptions.remove(known);
            return new WebSubReply(200, challenge);
        }
        return ignored(topic, "the hub asks back for what nobody asked: '" + mode + "'", 404);
    }

    /** What the hub grants, at most a year; what was asked for, when it says nothing that makes sense. */
    private Duration lease(CallbackQuery query) {
        return query.get("hub.lease_seconds")
                .filter(text -> text.matches("[1-9]\\d{0,7}"))
                .map(text -> Duration.ofSeconds(Long.parseLong(text)))
                .filter(granted -> granted.compareTo(Duration.ofDays(366)) < 0)
                .orElse(lease);
    }

    private WebSubReply deliver(WebSubSubscription known, WebSubRequest request) {
        String topic = known.topic().toString();
        if (known.state() == State.ENDING) {
            return WebSubReply.of(410);
        }
        if (request.body().size() > MOST_BYTES) {
            return ignored(topic, "a delivery of " + request.body().size() + " bytes", 413);
        }
        List<URI> self = WebSubTopic.links(request.headers(), known.topic(), "self");
        if (!self.isEmpty() && !self.contains(known.topic())) {
            return ignored(topic, "a delivery of another topic: " + self, 404);
        }
        Optional<String> fault =
                Signature.fault(request.headers().first("x-hub-signature"), known.secret(), request.body());
        if (fault.isPresent()) {
            // the recommendation wants a success, so that nobody can try signatures
            return ignored(topic, "a delivery with " + fault.get(), 202);
        }
        Map<String, List<String>> rights = new LinkedHashMap<>(request.headers().values());
        rights.keySet().retainAll(RIGHTS);
        Headers headers = new Headers(rights);
        onDelivery.accept(new WebSubDelivery(
                known.topic(),
                request.body(),
                request.headers().first("content-type"),
                headers,
                union(known.reservations(), Directives.of(headers, agent))));
        return WebSubReply.of(204);
    }

    private WebSubReply ignored(String thing, String reason, int status) {
        onIgnored.accept(Failure.lasting(thing, FailureKind.REFUSED, reason));
        return WebSubReply.of(status);
    }

    /**
     * Builds a subscriber. Defaults: a lease of ten days is asked for, and renewed a day before it ends; hubs are asked by
     * https alone; the system's clock; no subscriptions to begin with; nobody listens.
     */
    public static final class Builder {
        private final String callback;
        private final Fetcher fetcher;
        private Clock clock = Clock.systemUTC();
        private Duration lease = Duration.ofDays(10);
        private Duration renewBefore = Duration.ofDays(1);
        private boolean plainHubs;
        private String agent = "Tidings";
        private List<WebSubSubscription> kept = List.of();
        private Consumer<WebSubDelivery> onDelivery = delivery -> {};
        private Consumer<Failure> onIgnored = failure -> {};
        private Consumer<List<WebSubSubscription>> onChange = all -> {};

        private Builder(String callback, Fetcher fetcher) {
            this.callback = callback;
            this.fetcher = Objects.requireNonNull(fetcher, "fetcher");
        }

        /** Tells the time. */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /** The lease to ask for; a hub may grant another. */
        public Builder lease(Duration lease) {
            if (lease.toSeconds() < 1) {
                throw new IllegalArgumentException("lease must be a second or more: " + lease);
            }
            this.lease = lease;
            return this;
        }

        /** How long before its end a lease is renewed. */
        public Builder renewBefore(Duration time) {
            this.renewBefore = Objects.requireNonNull(time, "time");
            return this;
        }

        /** Whether the secret may go to a hub without https. */
        public Builder plainHubs(boolean allowed) {
            this.plainHubs = allowed;
            return this;
        }

        /**
         * The product token by which {@code X-Robots-Tag} of a delivery may address this program, as in the fetcher's
         * agent. Default {@code Tidings}.
         */
        public Builder agent(String token) {
            this.agent = Objects.requireNonNull(token, "token");
            return this;
        }

        /** What an earlier process had. */
        public Builder subscriptions(List<WebSubSubscription> kept) {
            this.kept = List.copyOf(kept);
            return this;
        }

        /** Is given each delivery, on the thread that called {@link WebSubSubscriber#receive}; what it throws comes out there. */
        public Builder onDelivery(Consumer<WebSubDelivery> listener) {
            this.onDelivery = Objects.requireNonNull(listener, "listener");
            return this;
        }

        /** Is told what was refused, and why. */
        public Builder onIgnored(Consumer<Failure> listener) {
            this.onIgnored = Objects.requireNonNull(listener, "listener");
            return this;
        }

        /** Is given all subscriptions after each change, to keep them. */
        public Builder onChange(Consumer<List<WebSubSubscription>> listener) {
            this.onChange = Objects.requireNonNull(listener, "listener");
            return this;
        }

        /** The subscriber. */
        public WebSubSubscriber build() {
            return new WebSubSubscriber(this);
        }
    }
}
