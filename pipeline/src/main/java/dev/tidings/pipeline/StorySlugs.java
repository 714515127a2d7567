// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.text.Slugs;

/** The names of stories in addresses. */
final class StorySlugs {
    private StorySlugs() {}

    /** Whether a slug is one that {@link #unique} made for the id. */
    static boolean isOf(String slug, String id) {
        return slug.endsWith("-" + tail(id));
    }

    private static String tail(String id) {
        return id.substring(Math.max(0, id.length() - 6));
    }

    /** A slug that carries the id, so that no two stories share one: for stories, whose headlines may be alike. */
    static String unique(String headline, String id) {
        String slug = Slugs.of(headline);
        String tail = tail(id);
        return slug.chars().filter(c -> c >= 'a').count() < 4 ? "story-" + tail : slug + "-" + tail;
    }
}
