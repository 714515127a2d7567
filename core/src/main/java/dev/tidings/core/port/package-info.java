// SPDX-License-Identifier: Apache-2.0
/**
 * What plug-ins implement: sources, extractors, clusterers, stores, renderers. New methods of these interfaces will
 * always be default methods.
 */
package dev.tidings.core.port;
