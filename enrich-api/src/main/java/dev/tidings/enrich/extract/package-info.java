// SPDX-License-Identifier: Apache-2.0
/** The enricher that needs no key: sentences chosen by algorithm and quoted word for word, keyphrases, topics. */
package dev.tidings.enrich.extract;
