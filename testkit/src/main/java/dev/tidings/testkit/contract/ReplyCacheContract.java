// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tidings.core.port.ReplyCache;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link ReplyCache} keeps to. */
public abstract class ReplyCacheContract {
    /** For subclasses. */
    protected ReplyCacheContract() {}

    /** A cache without entries. */
    protected abstract ReplyCache empty();

    /** Another view of the same cache, such as another process has; the cache itself when nothing is shared. */
    protected ReplyCache again(ReplyCache cache) {
        return cache;
    }

    @Test
    void nothingIsFoundBeforeItIsKept() {
        assertEquals(Optional.empty(), empty().find("key"));
    }

    @Test
    void aReplyComesBackCharacterByCharacterForEveryone() {
        ReplyCache cache = empty();
        String reply = "{\"a\": \"东数西算\\n\"}\r\n\t 😀";
        cache.keep("key", reply);
        assertEquals(Optional.of(reply), again(cache).find("key"));
    }

    @Test
    void anEntryNeverChanges() {
        ReplyCache cache = empty();
        cache.keep("key", "first");
        again(cache).keep("key", "second");
        assertEquals(Optional.of("first"), cache.find("key"));
    }

    @Test
    void keysMayHoldAnything() {
        ReplyCache cache = empty();
        cache.keep("../../a b/\u0000:*?", "odd");
        cache.keep("x".repeat(5000), "long");
        assertEquals(Optional.of("odd"), cache.find("../../a b/\u0000:*?"));
        assertEquals(Optional.of("long"), cache.find("x".repeat(5000)));
    }
}
