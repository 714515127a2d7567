// SPDX-License-Identifier: Apache-2.0
/** How stories are enriched: enrichers propose, verifiers check, the gate decides. */
package dev.tidings.enrich;
