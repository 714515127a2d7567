// SPDX-License-Identifier: Apache-2.0
/** Text basics that several modules need: sentences, words and languages of plain text, with UTF-16 offsets. */
@NullMarked
package dev.tidings.core.text;

import org.jspecify.annotations.NullMarked;
