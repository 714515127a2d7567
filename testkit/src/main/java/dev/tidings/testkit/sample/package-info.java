// SPDX-License-Identifier: Apache-2.0
/** Values to test with. */
package dev.tidings.testkit.sample;
