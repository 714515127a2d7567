// SPDX-License-Identifier: Apache-2.0
/** Pages as values: what a renderer turns into HTML, Markdown or anything else. */
package dev.tidings.core.page;
