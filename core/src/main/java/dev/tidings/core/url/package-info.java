// SPDX-License-Identifier: Apache-2.0
/** Which addresses lead to one page. */
@NullMarked
package dev.tidings.core.url;

import org.jspecify.annotations.NullMarked;
