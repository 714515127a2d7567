// SPDX-License-Identifier: Apache-2.0
/** Fetching over HTTP: politely, within limits, and to public addresses alone. */
package dev.tidings.fetch.http;
