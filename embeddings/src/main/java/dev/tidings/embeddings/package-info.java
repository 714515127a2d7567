// SPDX-License-Identifier: Apache-2.0
/** Embedding models of LangChain4j that compare texts by meaning; for those who want their 130 MB. */
@NullMarked
package dev.tidings.embeddings;

import org.jspecify.annotations.NullMarked;
