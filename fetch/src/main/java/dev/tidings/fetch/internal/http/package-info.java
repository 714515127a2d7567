// SPDX-License-Identifier: Apache-2.0
/** How HTTP fetching works inside; not exported. */
package dev.tidings.fetch.internal.http;
