// SPDX-License-Identifier: Apache-2.0
/** Renderers for every kind of page, and the export of whole static sites. */
package dev.tidings.render;
