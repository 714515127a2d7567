// SPDX-License-Identifier: Apache-2.0
/** Whether texts bear a claim: offline, deterministic, English and Chinese, facts compared across languages. */
package dev.tidings.enrich.verify;
