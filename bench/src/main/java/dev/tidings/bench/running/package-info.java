// SPDX-License-Identifier: Apache-2.0
/** What a running aggregator holds on to over time, and what keeping costs. */
@org.jspecify.annotations.NullMarked
package dev.tidings.bench.running;
