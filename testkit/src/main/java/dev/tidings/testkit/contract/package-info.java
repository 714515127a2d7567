// SPDX-License-Identifier: Apache-2.0
/** Suites that every implementation of a port must pass. A test of an implementation extends one and names it. */
package dev.tidings.testkit.contract;
