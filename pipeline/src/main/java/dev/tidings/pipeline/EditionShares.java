// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.model.EditionOmission;
import dev.tidings.core.model.EditionOmission.Reason;
import dev.tidings.core.model.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Keeps the shares of one edition while its stories are taken, best first. Used by one thread. */
final class EditionShares {
    private final EditionPolicy policy;
    private final Map<String, Integer> publishers = new HashMap<>();
    private final Map<String, Integer> topics = new HashMap<>();
    private int taken;

    EditionShares(EditionPolicy policy) {
        this.policy = policy;
    }

    /** Takes a story; or says why there is no room for it. */
    Optional<EditionOmission> take(EditionMaker.Candidate candidate) {
        String id = candidate.story().id();
        if (taken >= policy.size()) {
            return Optional.of(new EditionOmission(id, Reason.SIZE, Integer.toString(policy.size())));
        }
        List<String> tellers = candidate.articles().stream()
                .flatMap(a -> Stream.concat(Stream.of(a.publisher()), a.copiedBy().stream()))
                .distinct()
                .toList();
        Optional<String> alone = tellers.size() == 1 ? Optional.of(tellers.get(0)) : Optional.empty();
        Optional<Topic> topic = candidate.story().topics().stream().findFirst();
        if (alone.filter(p -> publishers.getOrDefault(p, 0) >= policy.perPublisher())
                .isPresent()) {
            return Optional.of(new EditionOmission(id, Reason.PUBLISHER, alone.get()));
        }
        if (topic.filter(t -> topics.getOrDefault(t.slug(), 0) >= policy.perTopic())
                .isPresent()) {
            return Optional.of(new EditionOmission(id, Reason.TOPIC, topic.get().slug()));
        }
        alone.ifPresent(p -> publishers.merge(p, 1, Integer::sum));
        topic.ifPresent(t -> topics.merge(t.slug(), 1, Integer::sum));
        taken++;
        return Optional.empty();
    }
}
