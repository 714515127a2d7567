// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.tidings.core.port.Leases;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.store.InMemoryStoryStore;
import dev.tidings.testkit.fake.FakeClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class InMemoryLeasesTest extends LeasesContract {
    private final FakeClock clock = FakeClock.at("2026-11-25T12:00:00Z");

    @Override
    protected StoryStore open() {
        return InMemoryStoryStore.shared(clock);
    }

    @Test
    void whoHasAStoreToItselfIsGrantedEverything() {
        try (InMemoryStoryStore store = new InMemoryStoryStore()) {
            Leases leases = store.leases();
            assertFalse(leases.shared());
            assertEquals(
                    leases.take("sequencer", "a", Duration.ZERO), leases.take("sequencer", "a", Duration.ofHours(1)));
        }
    }
}
