// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.store;

import dev.tidings.core.port.Lease;
import dev.tidings.core.port.Leases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Leases among the aggregators of one process, by one clock. */
final class InMemoryLeases implements Leases {
    private record Held(Lease lease, boolean released, Instant ends) {}

    private final Clock clock;
    private final Map<String, Held> all = new HashMap<>();

    InMemoryLeases(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Optional<Lease> take(String name, String holder, Duration time) {
        Held held = all.get(name);
        return held == null || isOver(held) ? Optional.of(seize(name, holder, time)) : Optional.empty();
    }

    @Override
    public synchronized Lease seize(String name, String holder, Duration time) {
        Held before = all.get(name);
        Lease lease =
                new Lease(name, holder, before == null ? 1 : before.lease().number() + 1);
        all.put(name, new Held(lease, false, clock.instant().plus(time)));
        return lease;
    }

    @Override
    public synchronized boolean renew(Lease lease, Duration time) {
        if (!isHeld(lease)) {
            return false;
        }
        all.put(lease.name(), new Held(lease, false, clock.instant().plus(time)));
        return true;
    }

    @Override
    public synchronized void release(Lease lease) {
        if (isHeld(lease)) {
            all.put(lease.name(), new Held(lease, true, Instant.MIN));
        }
    }

    /** Whether nobody took it since, and it was not released. */
    synchronized boolean isHeld(Lease lease) {
        Held held = all.get(lease.name());
        return held != null && !held.released() && held.lease().equals(lease);
    }

    /** Whether its time is not over. */
    synchronized boolean lasts(Lease lease) {
        Held held = all.get(lease.name());
        return held != null && held.lease().equals(lease) && !isOver(held);
    }

    private boolean isOver(Held held) {
        return held.released() || !held.ends().isAfter(clock.instant());
    }
}
