// SPDX-License-Identifier: Apache-2.0
/** The values that travel through Tidings, from feed item to edition. All are immutable and safe for all threads. */
package dev.tidings.core.model;
