// SPDX-License-Identifier: Apache-2.0
/** Measurements in a registry of Micrometer: {@link dev.tidings.micrometer.MicrometerMetrics}. */
@org.jspecify.annotations.NullMarked
package dev.tidings.micrometer;
