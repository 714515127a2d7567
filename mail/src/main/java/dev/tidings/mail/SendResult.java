// SPDX-License-Identifier: Apache-2.0
package dev.tidings.mail;

import dev.tidings.core.model.Failure;
import java.util.List;

/**
 * What became of a letter.
 *
 * @param accepted addresses for which the server took the letter, in the order they were given
 * @param failures what went wrong: with an address ({@link Failure#thing} is the address) or, where the server could not
 *     be reached or took nothing, with the server ({@code host:port}); {@link Failure#retryable} says whether to try again
 */
public record SendResult(List<String> accepted, List<Failure> failures) {
    /** Copies the lists. */
    public SendResult {
        accepted = List.copyOf(accepted);
        failures = List.copyOf(failures);
    }

    /** Whether the server took the letter for everybody. */
    public boolean complete() {
        return failures.isEmpty();
    }
}
