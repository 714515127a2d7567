// SPDX-License-Identifier: Apache-2.0
/** What robots.txt files say (RFC 9309). */
package dev.tidings.fetch.robots;
