// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.contract;

import dev.tidings.core.port.StoryStore;
import dev.tidings.core.store.InMemoryStoryStore;
import dev.tidings.testkit.fake.FakeClock;

class InMemorySharedStoreTest extends StoryStoreContract {
    @Override
    protected StoryStore open() {
        return InMemoryStoryStore.shared(FakeClock.at("2026-11-25T12:00:00Z"));
    }
}
