// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.view;

/**
 * A property of a page for previews elsewhere (Open Graph, and the cards of X).
 *
 * @param property such as {@code og:title}
 * @param content its value
 */
public record Meta(String property, String content) {}
