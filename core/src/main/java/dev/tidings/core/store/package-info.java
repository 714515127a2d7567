// SPDX-License-Identifier: Apache-2.0
/** Stores that need nothing but memory. */
package dev.tidings.core.store;
