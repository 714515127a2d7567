// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import dev.tidings.core.json.TidingsJson;
import dev.tidings.core.model.Article;
import dev.tidings.core.model.Story;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.CommitResult;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Query;
import dev.tidings.core.port.Slice;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.port.WorkQueue;
import dev.tidings.core.store.InMemoryStoryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Stores of this process that outlive a job which closes them. */
record Kept(StoryStore store) implements StoryStore {
    private static final Map<String, StoryStore> STORES = new ConcurrentHashMap<>();

    static StoryStore named(String name) {
        return new Kept(STORES.computeIfAbsent(name, any -> new InMemoryStoryStore()));
    }

    /** Articles and stories, a line each. */
    static List<String> content(StoryStore store) {
        List<String> lines = new ArrayList<>();
        store.each(Article.class, article -> lines.add(TidingsJson.write(article)));
        store.each(Story.class, story -> lines.add(TidingsJson.write(story)));
        return lines;
    }

    @Override
    public CommitResult commit(Commit commit) {
        return store.commit(commit);
    }

    @Override
    public WorkQueue queue() {
        return store.queue();
    }

    @Override
    public <T> Optional<T> find(Key<T> key) {
        return store.find(key);
    }

    @Override
    public <T> Slice<T> list(Query<T> query) {
        return store.list(query);
    }

    @Override
    public void close() {}
}
