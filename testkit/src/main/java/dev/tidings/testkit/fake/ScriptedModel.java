// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.fake;

import dev.tidings.enrich.InsightModel;
import dev.tidings.enrich.ModelReply;
import dev.tidings.enrich.ModelRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A model that says what a test wrote for it, in order; then it is unavailable. Safe for all threads. */
public final class ScriptedModel implements InsightModel {
    private final Deque<ModelReply> script;
    private final List<ModelRequest> requests = new CopyOnWriteArrayList<>();

    private ScriptedModel(List<ModelReply> script) {
        this.script = new ArrayDeque<>(script);
    }

    /** A model that gives these replies. */
    public static ScriptedModel saying(ModelReply... replies) {
        return new ScriptedModel(List.of(replies));
    }

    /** What it was asked, in order. */
    public List<ModelRequest> requests() {
        return List.copyOf(requests);
    }

    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public synchronized ModelReply complete(ModelRequest request) {
        requests.add(request);
        ModelReply next = script.poll();
        return next != null ? next : new ModelReply.Unavailable("the script is over", false);
    }
}
