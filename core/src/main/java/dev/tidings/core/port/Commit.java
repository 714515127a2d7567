// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A change of the store, all or nothing: values put and removed, work opened and closed. Carrying out the same commit
 * twice leaves what once leaves. It may name conditions: what others changed meanwhile makes the store reject it then,
 * where it would otherwise be overwritten.
 */
public final class Commit {
    private final Map<Key<?>, Object> puts;
    private final Set<Key<?>> removals;
    private final List<Work> opened;
    private final List<Work> closed;
    private final Map<Key<?>, Optional<Object>> conditions;
    private final Set<Lease> leases;
    private final Set<WorkClaim> claims;

    private Commit(Builder builder) {
        this.puts = Collections.unmodifiableMap(new LinkedHashMap<>(builder.puts));
        this.removals = Collections.unmodifiableSet(new LinkedHashSet<>(builder.removals));
        this.opened = List.copyOf(builder.opened);
        this.closed = List.copyOf(builder.closed);
        this.conditions = Collections.unmodifiableMap(new LinkedHashMap<>(builder.conditions));
        this.leases = Collections.unmodifiableSet(new LinkedHashSet<>(builder.leases));
        this.claims = Collections.unmodifiableSet(new LinkedHashSet<>(builder.claims));
    }

    /** Starts an empty commit. */
    public static Builder builder() {
        return new Builder();
    }

    /** Values to write, each of its key's type, in the order in which they were put. */
    public Map<Key<?>, Object> puts() {
        return puts;
    }

    /** Values to remove; done before the puts. */
    public Set<Key<?>> removals() {
        return removals;
    }

    /** Work to open, in order; what is open already keeps its place. */
    public List<Work> opened() {
        return opened;
    }

    /** Work that is done; closed before work is opened, so that done work can be opened anew. */
    public List<Work> closed() {
        return closed;
    }

    /**
     * What must be in the store for the commit to be carried out: a value, or nothing. So a commit with conditions that it
     * changes itself is carried out once; the second time it is rejected.
     */
    public Map<Key<?>, Optional<Object>> conditions() {
        return conditions;
    }

    /**
     * The first key whose condition does not hold. For stores.
     *
     * @param stored what the store has for a key
     */
    public Optional<Key<?>> broken(Function<? super Key<?>, ? extends Optional<?>> stored) {
        for (Map.Entry<Key<?>, Optional<Object>> condition : conditions.entrySet()) {
            Key<?> key = condition.getKey();
            if (!stored.apply(key).equals(condition.getValue())) {
                return Optional.of(key);
            }
        }
        return Optional.empty();
    }

    /** Leases that must not have passed on for the commit to be carried out. A store of one process need not look. */
    public Set<Lease> leases() {
        return leases;
    }

    /** Claims that must stand for the commit to be carried out. A store of one process need not look. */
    public Set<WorkClaim> claims() {
        return claims;
    }

    /** Whether it changes nothing. */
    public boolean isEmpty() {
        return puts.isEmpty() && removals.isEmpty() && opened.isEmpty() && closed.isEmpty();
    }

    /** Collects a commit. Not safe for several threads. */
    public static final class Builder {
        private final Map<Key<?>, Object> puts = new LinkedHashMap<>();
        private final Set<Key<?>> removals = new LinkedHashSet<>();
        private final List<Work> opened = new ArrayList<>();
        private final List<Work> closed = new ArrayList<>();
        private final Map<Key<?>, Optional<Object>> conditions = new LinkedHashMap<>();
        private final Set<Lease> leases = new LinkedHashSet<>();
        private final Set<WorkClaim> claims = new LinkedHashSet<>();

        private Builder() {}

        /** Writes a value; the last value put for a key counts. */
        public <T> Builder put(Key<T> key, T value) {
            puts.put(key, key.type().cast(value));
            return this;
        }

        /** Removes a value. */
        public Builder remove(Key<?> key) {
            removals.add(key);
            return this;
        }

        /** Opens work. */
        public Builder open(Work work) {
            opened.add(work);
            return this;
        }

        /** Closes work. */
        public Builder close(Work work) {
            closed.add(work);
            return this;
        }

        /** Closes claimed work, on condition that the claim still stands. */
        public Builder close(WorkClaim claim) {
            claims.add(claim);
            return close(claim.work());
        }

        /** On condition that nobody else took this lease and that it was not released. */
        public Builder holding(Lease lease) {
            leases.add(lease);
            return this;
        }

        /** On condition that the store still has this value. */
        public <T> Builder ifStill(Key<T> key, T value) {
            conditions.put(key, Optional.of(key.type().cast(value)));
            return this;
        }

        /** On condition that the store has no value of this key. */
        public Builder ifAbsent(Key<?> key) {
            conditions.put(key, Optional.empty());
            return this;
        }

        /** The commit. */
        public Commit build() {
            return new Commit(this);
        }
    }
}
