// SPDX-License-Identifier: Apache-2.0
/** WebSub (W3C Recommendation, 2018): feeds that come by themselves. Without a server of its own. */
package dev.tidings.fetch.websub;
