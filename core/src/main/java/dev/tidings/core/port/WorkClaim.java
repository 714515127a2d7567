// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

/**
 * Open work that somebody does, see {@link WorkQueue#claim}.
 *
 * @param work what
 * @param lease who: the claim ends with this lease
 */
public record WorkClaim(Work work, Lease lease) {}
