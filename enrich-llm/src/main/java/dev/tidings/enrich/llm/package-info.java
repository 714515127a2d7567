// SPDX-License-Identifier: Apache-2.0
/** The enricher that asks a language model, and lets nothing of what it says through unchecked. */
@NullMarked
package dev.tidings.enrich.llm;

import org.jspecify.annotations.NullMarked;
