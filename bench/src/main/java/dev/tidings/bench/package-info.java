// SPDX-License-Identifier: Apache-2.0
/** Benchmarks and paired runs; nothing here is published. */
@org.jspecify.annotations.NullMarked
package dev.tidings.bench;
