// SPDX-License-Identifier: Apache-2.0
/** A loopback HTTP server that does exactly what a test says, rules of the protocol included or not. */
package dev.tidings.testkit.http;
