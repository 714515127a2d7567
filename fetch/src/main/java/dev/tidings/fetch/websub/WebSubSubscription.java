// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.websub;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One subscription. To be kept by the host over restarts, as secret as a password.
 *
 * @param topic the feed, as its publisher calls it ({@code rel=self})
 * @param hub where it was asked for
 * @param token the last part of the callback's path; nobody can guess it
 * @param secret what deliveries are signed with
 * @param state how far it is
 * @param until when the lease ends; absent before the hub has asked back
 * @param reservations what the feed's own answer reserved when it was asked last, as
 *     {@link dev.tidings.core.model.FeedItem#reservations}; it holds for what the hub brings
 */
public record WebSubSubscription(
        URI topic,
        URI hub,
        String token,
        String secret,
        State state,
        Optional<Instant> until,
        List<String> reservations) {
    /** How far a subscription is. */
    public enum State {
        /** Asked for; the hub has not asked back. */
        REQUESTED,
        /** The hub has asked back, and brings what is new. */
        ACTIVE,
        /** The lease is being renewed; the hub still brings what is new. */
        RENEWING,
        /** To be ended; the hub has not asked back. */
        ENDING,
        /** The hub does not want to. */
        DENIED
    }

    /** Refuses missing parts, copies the list. */
    public WebSubSubscription {
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(hub, "hub");
        Objects.requireNonNull(token, "token");
        Objects.requireNonNull(secret, "secret");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(until, "until");
        reservations = List.copyOf(reservations);
    }

    WebSubSubscription in(State next) {
        return new WebSubSubscription(topic, hub, token, secret, next, until, reservations);
    }

    WebSubSubscription activeUntil(Instant end) {
        return new WebSubSubscription(topic, hub, token, secret, State.ACTIVE, Optional.of(end), reservations);
    }

    WebSubSubscription reserving(List<String> learnt) {
        return new WebSubSubscription(topic, hub, token, secret, state, until, learnt);
    }

    /** Without the secrets. */
    @Override
    public String toString() {
        return topic + " at " + hub + ", " + state
                + until.map(end -> " until " + end).orElse("");
    }
}
