// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Source;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.CommitResult;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Lease;
import dev.tidings.core.port.Leases;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.port.Work;
import dev.tidings.core.port.WorkClaim;
import dev.tidings.core.port.WorkKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a store that several processes share keeps to: leases, claims of work, commits under both. */
public abstract class LeasesContract {
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration OVER = Duration.ZERO;

    @SuppressWarnings("NullAway.Init")
    private StoryStore store;

    @SuppressWarnings("NullAway.Init")
    private Leases leases;

    /** For subclasses. */
    protected LeasesContract() {}

    /** A new, empty store that can be shared. */
    protected abstract StoryStore open();

    @BeforeEach
    void openStore() {
        store = open();
        leases = store.leases();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private static Work story(int number) {
        return new Work(WorkKind.ENRICH, "s" + number);
    }

    private static Commit.Builder writing(String id) {
        return Commit.builder()
                .put(
                        Key.source(id),
                        Source.builder().id(id).name("Source " + id).build());
    }

    private Lease taken(String name, String holder, Duration time) {
        return leases.take(name, holder, time).orElseThrow();
    }

    private List<Work> claimed(Lease by, int limit) {
        return store.queue().claim(WorkKind.ENRICH, limit, by).stream()
                .map(WorkClaim::work)
                .toList();
    }

    private boolean commits(Commit.Builder commit) {
        return store.commit(commit.build()) instanceof CommitResult.Committed;
    }

    @Test
    void saysThatItCanBeShared() {
        assertTrue(leases.shared());
    }

    @Test
    void aLeaseIsGrantedToOneAtATime() {
        Lease first = taken("sequencer", "a", LONG);
        assertEquals(Optional.empty(), leases.take("sequencer", "b", LONG));
        assertEquals(Optional.empty(), leases.take("sequencer", "a", LONG));
        assertTrue(leases.take("another", "b", LONG).isPresent());
        assertTrue(leases.renew(first, LONG));
    }

    @Test
    void aLeaseThatIsOverPassesOnWithAHigherNumber() {
        Lease first = taken("sequencer", "a", OVER);
        Lease second = taken("sequencer", "b", LONG);
        assertTrue(second.number() > first.number());
        assertFalse(leases.renew(first, LONG));
        leases.release(first);
        assertEquals(Optional.empty(), leases.take("sequencer", "c", LONG));
    }

    @Test
    void aLeaseThatIsOverAndThatNobodyTookGoesOn() {
        Lease lease = taken("sequencer", "a", OVER);
        assertTrue(commits(writing("x").holding(lease)));
        assertTrue(leases.renew(lease, LONG));
        assertEquals(Optional.empty(), leases.take("sequencer", "b", LONG));
    }

    @Test
    void aReleasedLeaseIsFreeAtOnceAndOverForItsHolder() {
        Lease first = taken("sequencer", "a", LONG);
        leases.release(first);
        assertFalse(leases.renew(first, LONG));
        assertFalse(commits(writing("x").holding(first)));
        assertTrue(taken("sequencer", "b", LONG).number() > first.number());
    }

    @Test
    void aSeizedLeaseIsLostToWhoHadIt() {
        Lease first = taken("sequencer", "a", LONG);
        Lease second = leases.seize("sequencer", "b", LONG);
        assertTrue(second.number() > first.number());
        assertFalse(commits(writing("x").holding(first)));
        assertTrue(commits(writing("y").holding(second)));
        assertEquals(Optional.empty(), store.find(Key.source("x")));
    }

    @Test
    void oneOfManyThreadsGetsALease() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<Optional<Lease>>> all = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                String holder = "h" + i;
                all.add(threads.submit(() -> leases.take("one", holder, LONG)));
            }
            int granted = 0;
            for (Future<Optional<Lease>> one : all) {
                granted += one.get().isPresent() ? 1 : 0;
            }
            assertEquals(1, granted);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aCommitOfALateHolderIsRejectedAndChangesNothing() {
        Lease late = taken("sequencer", "a", OVER);
        Lease now = taken("sequencer", "b", LONG);
        CommitResult.Rejected rejected = assertInstanceOf(
                CommitResult.Rejected.class,
                store.commit(writing("x").open(story(1)).holding(late).build()));
        assertTrue(rejected.failure().reason().contains("sequencer"));
        assertEquals(Optional.empty(), store.find(Key.source("x")));
        assertEquals(List.of(), store.queue().open(WorkKind.ENRICH, 10));
        assertTrue(commits(writing("x").holding(now)));
    }

    @Test
    void workIsClaimedByOneAtATimeInItsOrder() {
        store.commit(Commit.builder()
                .open(story(3))
                .open(story(1))
                .open(story(2))
                .open(new Work(WorkKind.CLUSTER, "s0"))
                .build());
        Lease a = taken("node/a", "a", LONG);
        Lease b = taken("node/b", "b", LONG);
        assertEquals(List.of(story(3), story(1)), claimed(a, 2));
        assertEquals(List.of(story(2)), claimed(b, 2));
        assertEquals(List.of(story(3), story(1)), claimed(a, 9), "what it has it may ask for again");
        assertEquals(3, store.queue().open(WorkKind.ENRICH, 10).size(), "claimed work is open");
    }

    @Test
    void manyThreadsClaimEachWorkOnce() throws Exception {
        Commit.Builder commit = Commit.builder();
        for (int i = 0; i < 40; i++) {
            commit.open(story(i));
        }
        store.commit(commit.build());
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<List<Work>>> all = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                Lease by = taken("node/" + i, "h" + i, LONG);
                all.add(threads.submit(() -> claimed(by, 2)));
            }
            Set<Work> seen = new HashSet<>();
            for (Future<List<Work>> one : all) {
                for (Work work : one.get()) {
                    assertTrue(seen.add(work), "claimed twice: " + work);
                }
            }
            Lease last = taken("node/last", "last", LONG);
            claimed(last, 40).forEach(work -> assertTrue(seen.add(work), "claimed twice: " + work));
            assertEquals(40, seen.size());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theClaimsOfALeaseThatIsOverPassOn() {
        store.commit(writing("x").open(story(1)).build());
        Lease late = taken("node/a", "a", LONG);
        WorkClaim lost = store.queue().claim(WorkKind.ENRICH, 1, late).get(0);
        leases.renew(late, OVER);
        assertTrue(store.queue().holds(lost), "it is over when somebody else takes it");
        Lease next = taken("node/b", "b", LONG);
        WorkClaim claim = store.queue().claim(WorkKind.ENRICH, 1, next).get(0);
        assertFalse(store.queue().holds(lost));
        assertTrue(store.queue().holds(claim));
        assertFalse(commits(writing("late").close(lost)));
        assertEquals(List.of(story(1)), store.queue().open(WorkKind.ENRICH, 10));
        assertTrue(commits(writing("next").close(claim)));
        assertEquals(List.of(), store.queue().open(WorkKind.ENRICH, 10));
        assertFalse(store.queue().holds(claim));
        assertFalse(commits(writing("again").close(claim)), "closed work is claimed by nobody");
        assertEquals(Optional.empty(), store.find(Key.source("late")));
    }

    @Test
    void aReleasedLeaseFreesItsClaims() {
        store.commit(writing("x").open(story(1)).build());
        Lease a = taken("node/a", "a", LONG);
        claimed(a, 1);
        leases.release(a);
        assertEquals(List.of(story(1)), claimed(taken("node/b", "b", LONG), 1));
    }

    @Test
    void workThatIsOpenedAnewIsClaimedByNobodyAndKeepsItsPlace() {
        store.commit(writing("x").open(story(1)).open(story(2)).build());
        Lease a = taken("node/a", "a", LONG);
        WorkClaim claim = store.queue().claim(WorkKind.ENRICH, 1, a).get(0);
        assertTrue(store.queue().holds(claim));
        store.commit(writing("x").open(story(1)).build());
        assertFalse(store.queue().holds(claim));
        assertFalse(commits(writing("old").close(claim)));
        assertEquals(List.of(story(1), story(2)), claimed(taken("node/b", "b", LONG), 9));
    }
}
