// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

/**
 * The state of a clustering, opaque to all but the clusterer that wrote it.
 *
 * @param format the clusterer and the version of its state
 * @param data text in that format
 */
public record ClusterState(String format, String data) {}
