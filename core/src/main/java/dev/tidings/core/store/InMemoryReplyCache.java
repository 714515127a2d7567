// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.store;

import dev.tidings.core.port.ReplyCache;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** A cache that lasts as long as the process, and never forgets before. */
public final class InMemoryReplyCache implements ReplyCache {
    private final ConcurrentMap<String, String> replies = new ConcurrentHashMap<>();

    /** An empty cache. */
    public InMemoryReplyCache() {}

    @Override
    public Optional<String> find(String key) {
        return Optional.ofNullable(replies.get(key));
    }

    @Override
    public void keep(String key, String reply) {
        replies.putIfAbsent(key, reply);
    }
}
