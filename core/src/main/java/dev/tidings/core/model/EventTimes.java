// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** When something was told. */
final class EventTimes {
    private EventTimes() {}

    static Instant of(Optional<PartialDate> published, Instant collected) {
        return published
                .map(date -> date.earliest(ZoneOffset.UTC))
                .filter(told -> told.isBefore(collected))
                .orElse(collected);
    }
}
