// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.websub;

import dev.tidings.core.model.Failure;

/** What came of asking a hub. Closed per major version. */
public sealed interface WebSubOutcome {
    /**
     * The hub has taken the request and will ask back.
     *
     * @param subscription as it is now
     */
    record Accepted(WebSubSubscription subscription) implements WebSubOutcome {}

    /**
     * It was not asked, or did not take it.
     *
     * @param failure what and why
     */
    record Failed(Failure failure) implements WebSubOutcome {}
}
