// SPDX-License-Identifier: Apache-2.0
/** Stand-ins for what tests cannot have: time, the network, a model. */
package dev.tidings.testkit.fake;
