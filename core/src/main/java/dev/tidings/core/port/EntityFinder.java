// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Entity;
import java.util.List;

/** Finds who and what an article is about. Called from several threads at once; does not block. */
@FunctionalInterface
public interface EntityFinder {
    /** Entities, most mentioned first; the same thing has the same slug in every language. */
    List<Entity> find(Article article);
}
