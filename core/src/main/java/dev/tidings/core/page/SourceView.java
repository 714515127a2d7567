// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.page;

import dev.tidings.core.model.Icon;
import dev.tidings.core.model.Rights;
import dev.tidings.core.model.Source;
import java.net.URI;
import java.util.Optional;

/**
 * What readers see of a source.
 *
 * @param id the source
 * @param name its name
 * @param icon its icon
 * @param homepage its front page
 * @param language its language, BCP 47
 * @param rights what it allows
 */
public record SourceView(
        String id, String name, Optional<Icon> icon, Optional<URI> homepage, Optional<String> language, Rights rights) {
    /** The view of a source. */
    public static SourceView of(Source source) {
        return new SourceView(
                source.id(), source.name(), source.icon(), source.homepage(), source.language(), source.rights());
    }
}
