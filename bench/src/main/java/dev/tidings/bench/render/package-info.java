// SPDX-License-Identifier: Apache-2.0
/** Runs over what the renderers write: hostile pages, pages to audit, speed, and a large site. */
@org.jspecify.annotations.NullMarked
package dev.tidings.bench.render;
