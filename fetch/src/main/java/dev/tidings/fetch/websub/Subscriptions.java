// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.websub;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** All subscriptions by their token. Safe for all threads; the host is told of each change, in order. */
final class Subscriptions {
    private final Map<String, WebSubSubscription> byToken = new TreeMap<>();
    private final Consumer<List<WebSubSubscription>> listener;

    Subscriptions(List<WebSubSubscription> kept, Consumer<List<WebSubSubscription>> listener) {
        kept.forEach(subscription -> byToken.put(subscription.token(), subscription));
        this.listener = listener;
    }

    synchronized List<WebSubSubscription> all() {
        return List.copyOf(byToken.values());
    }

    synchronized Optional<WebSubSubscription> byToken(String token) {
        return Optional.ofNullable(byToken.get(token));
    }

    synchronized Optional<WebSubSubscription> byTopic(URI topic) {
        return byToken.values().stream().filter(s -> s.topic().equals(topic)).findFirst();
    }

    synchronized void put(WebSubSubscription subscription) {
        byToken.put(subscription.token(), subscription);
        listener.accept(all());
    }

    synchronized void remove(WebSubSubscription subscription) {
        byToken.remove(subscription.token());
        listener.accept(all());
    }

    /** Changes one as it is now; nothing when it is gone meanwhile. */
    synchronized void change(String token, UnaryOperator<WebSubSubscription> change) {
        WebSubSubscription now = byToken.get(token);
        if (now != null) {
            put(change.apply(now));
        }
    }
}
