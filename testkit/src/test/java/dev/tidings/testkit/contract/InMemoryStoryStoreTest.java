// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.contract;

import dev.tidings.core.port.StoryStore;
import dev.tidings.core.store.InMemoryStoryStore;

class InMemoryStoryStoreTest extends StoryStoreContract {
    @Override
    protected StoryStore open() {
        return new InMemoryStoryStore();
    }
}
