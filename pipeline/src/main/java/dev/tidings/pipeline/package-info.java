// SPDX-License-Identifier: Apache-2.0
/** The {@link dev.tidings.pipeline.Aggregator}: from sources to published editions. */
package dev.tidings.pipeline;
