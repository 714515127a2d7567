// SPDX-License-Identifier: Apache-2.0
/** Fetching over loopback, against the bare client, Rome and bare Woodstox in the same run. */
@org.jspecify.annotations.NullMarked
package dev.tidings.bench.fetch;
