// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.http;

import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.FetchResult;
import dev.tidings.core.port.Fetcher;
import dev.tidings.core.port.HostGate;
import dev.tidings.core.port.HostResolver;
import dev.tidings.fetch.internal.http.FetchEngine;
import dev.tidings.fetch.internal.http.Settings;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Fetches over HTTP/1.1 and HTTP/2: to public addresses alone, within limits of time and size, politely towards each
 * host, without cookies. See {@link Builder} for all defaults.
 *
 * <p>Redirects are followed hop by hop, each checked like a request of its own. Content codings gzip, deflate, br and
 * zstd are undone. A host that answers 429, or 503 with {@code Retry-After}, is not asked again before that time; such
 * a fetch is a {@link FetchResult.Failed} of kind RATE_LIMITED at once. Nothing is retried: the poller decides.
 *
 * <p>Immutable and safe for all threads. Its worker threads are daemons and end by themselves when idle;
 * {@link #close()} ends them at once.
 */
public final class HttpFetcher implements Fetcher, AutoCloseable {
    private final FetchEngine engine;

    private HttpFetcher(Builder builder) {
        this.engine =
                new FetchEngine(builder.settings(), builder.token(builder.robots), builder.token(builder.reservations));
    }

    /** Starts from the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** A fetcher with all defaults. */
    public static HttpFetcher create() {
        return builder().build();
    }

    @Override
    public FetchResult fetch(FetchRequest request) throws InterruptedException {
        return engine.fetch(request);
    }

    SiteReservations sites() {
        return engine.sites();
    }

    /** Breaks off what is under way and closes all connections; later fetches throw {@link IllegalStateException}. */
    @Override
    public void close() {
        engine.close();
    }

    /**
     * Builds a fetcher. Defaults: only public addresses by http and https on ports 80, 443, 8080, 8443; the resolver of
     * the platform; {@code User-Agent: Tidings/0.1} without contact; robots.txt asked for pages;
     * {@code /.well-known/tdmrep.json} asked of sites that gave a feed or a page; 20 s for a whole fetch,
     * of it 5 s for a connection; bodies up to 16 MiB, sent and decoded, and decoded to at most 100 times their sent
     * size once above 1 MiB; 8 redirects; 2 requests at once per host and half a second between them; a wait of up to
     * 2 minutes for a place; pauses asked for by a host kept up to one day; no proxy, whatever system properties say.
     */
    public static final class Builder {
        private AddressPolicy policy = AddressPolicy.publicOnly();
        private final AddressPolicy.Builder allowing = AddressPolicy.builder();
        private boolean policyGiven;
        private boolean hostsAllowed;
        private HostResolver resolver = HostResolver.system();
        private Optional<HostGate> gate = Optional.empty();
        private Clock clock = Clock.systemUTC();
        private Backoff backoff = Backoff.standard();
        private Duration deadline = Duration.ofSeconds(20);
        private Duration connectTimeout = Duration.ofSeconds(5);
        private Duration patience = Duration.ofMinutes(2);
        private Duration longestPause = Duration.ofDays(1);
        private int maxBytes = 16 << 20;
        private int maxRatio = 100;
        private int maxRedirects = 8;
        private String agent = "Tidings/0.1";
        private Optional<String> contact = Optional.empty();
        private boolean robots = true;
        private boolean reservations = true;
        private Optional<InetSocketAddress> proxy = Optional.empty();

        private Builder() {}

        /** Replaces the address policy; not together with {@link #allow}. */
        public Builder policy(AddressPolicy policy) {
            this.policy = policy;
            this.policyGiven = true;
            return this;
        }

        /** Lets one more host and port through the default policy; see {@link AddressPolicy.Builder#allow}. */
        public Builder allow(String host, int port) {
            allowing.allow(host, port);
            hostsAllowed = true;
            return this;
        }

        /** How names are found. Its answers are checked like any. */
        public Builder resolver(HostResolver resolver) {
            this.resolver = resolver;
            return this;
        }

        /** How requests to one host are kept apart. Default: a {@link LocalHostGate} with its defaults. */
        public Builder gate(HostGate gate) {
            this.gate = Optional.of(gate);
            return this;
        }

        /** Sets up the in-process gate otherwise, as in {@code gate(g -> g.concurrency(1))}. */
        public Builder gate(Consumer<LocalHostGate.Builder> setup) {
            LocalHostGate.Builder local = LocalHostGate.builder().clock(clock);
            setup.accept(local);
            return gate(local.build());
        }

        /** The clock for Retry-After, Expires and the age of kept robots rules. */
        public Builder clock(Clock clock) {
            this.clock = clock;
            return this;
        }

        /** The advice after server errors that give none. */
        public Builder backoff(Backoff backoff) {
            this.backoff = backoff;
            return this;
        }

        /** The time for a whole fetch, from the first connection to the last byte; waiting for a place not counted. */
        public Builder deadline(Duration deadline) {
            this.deadline = positive("deadline", deadline);
            return this;
        }

        /** The time for one attempt to connect. */
        public Builder connectTimeout(Duration connectTimeout) {
            this.connectTimeout = positive("connectTimeout", connectTimeout);
            return this;
        }

        /** The longest wait for a place at the host's gate; zero to give up at once. */
        public Builder patience(Duration patience) {
            this.patience = patience;
            return this;
        }

        /** The longest pause that a host may ask for. */
        public Builder longestPause(Duration longestPause) {
            this.longestPause = positive("longestPause", longestPause);
            return this;
        }

        /** The most bytes of a body, as sent and as decoded. */
        public Builder maxBytes(int maxBytes) {
            this.maxBytes = positive("maxBytes", maxBytes);
            return this;
        }

        /** How many times larger a body above 1 MiB may get by decoding. */
        public Builder maxRatio(int maxRatio) {
            this.maxRatio = positive("maxRatio", maxRatio);
            return this;
        }

        /** The most redirects of one fetch; zero to follow none. */
        public Builder maxRedirects(int maxRedirects) {
            this.maxRedirects = maxRedirects;
            return this;
        }

        /**
         * The product that identifies itself, with version: {@code MyNews/2.1}. Its name is matched with the groups of
         * robots.txt.
         *
         * @throws IllegalArgumentException when it is no product as in RFC 9110, 10.1.5
         */
        public Builder agent(String product) {
            if (!product.matches("[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)?")) {
                throw new IllegalArgumentException("no product: '" + product + "'");
            }
            this.agent = product;
            return this;
        }

        /**
         * Where publishers can reach the operator: an address of the web or of mail, sent in the User-Agent.
         *
         * @throws IllegalArgumentException when it would break the header
         */
        public Builder contact(String contact) {
            if (!contact.matches("[!-'*-~]+")) {
                throw new IllegalArgumentException("no contact: '" + contact + "'");
            }
            this.contact = Optional.of(contact);
            return this;
        }

        /** Whether robots.txt is asked before a page. Turn it off only for sites of your own. */
        public Builder robots(boolean robots) {
            this.robots = robots;
            return this;
        }

        /**
         * Whether answers say what their publisher reserves
         * ({@link FetchResult.Fetched#reservations}). For this each site is asked for its {@code tdmrep.json} once a day.
         */
        public Builder reservations(boolean reservations) {
            this.reservations = reservations;
            return this;
        }

        /**
         * An HTTP proxy. It resolves names and connects on our behalf, so that of the address policy only schemes,
         * ports, names and literal addresses are checked here.
         */
        public Builder proxy(String host, int port) {
            this.proxy = Optional.of(InetSocketAddress.createUnresolved(host, port));
            return this;
        }

        /**
         * Builds the fetcher.
         *
         * @throws IllegalStateException when both a policy and single hosts were given
         */
        public HttpFetcher build() {
            if (policyGiven && hostsAllowed) {
                throw new IllegalStateException("give the policy, or hosts to allow, not both");
            }
            return new HttpFetcher(this);
        }

        private Settings settings() {
            return new Settings(
                    policyGiven ? policy : allowing.build(),
                    resolver,
                    gate.orElseGet(() -> LocalHostGate.builder().clock(clock).build()),
                    clock,
                    backoff,
                    deadline,
                    connectTimeout,
                    patience,
                    longestPause,
                    maxBytes,
                    maxRatio,
                    maxRedirects,
                    contact.map(where -> agent + " (+" + where + ")").orElse(agent),
                    proxy);
        }

        private Optional<String> token(boolean wanted) {
            return wanted ? Optional.of(agent.split("/", 2)[0]) : Optional.empty();
        }

        private static Duration positive(String name, Duration value) {
            if (value.isNegative() || value.isZero()) {
                throw new IllegalArgumentException(name + " must be positive: " + value);
            }
            return value;
        }

        private static int positive(String name, int value) {
            if (value <= 0) {
                throw new IllegalArgumentException(name + " must be positive: " + value);
            }
            return value;
        }
    }
}
