// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

/**
 * Counts what calls of models use up, for all processes that share it. What is needed is reserved before a call and
 * settled after it; a process that dies in between leaves its reservation in place, so that a limit is never exceeded.
 * Safe for all threads and, where it lasts, for all processes. New methods will always be default methods.
 */
public interface SpendBook {
    /**
     * Adds an amount to an account unless that would exceed the limit; all or nothing, and durable when it returns true.
     *
     * @param account whose limit it is, such as a day; letters, digits, dots and dashes
     * @return whether it was added
     */
    boolean reserve(String account, Spend amount, Spend limit);

    /** Puts what was used in the place of what was reserved; may exceed a limit when more was used. */
    void settle(String account, Spend reserved, Spend used);

    /** What the account has reserved and used so far. */
    Spend spent(String account);
}
