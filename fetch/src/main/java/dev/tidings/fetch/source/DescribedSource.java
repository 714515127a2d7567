// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import dev.tidings.core.model.Icon;
import dev.tidings.core.model.Rights;
import dev.tidings.core.model.Source;
import dev.tidings.core.port.SourceAdapter;
import java.net.URI;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * What all adapters of this library let a user say about their source. Each method gives a changed copy; an adapter
 * never changes and is safe for all threads.
 *
 * @param <S> the adapter's own type
 */
public abstract class DescribedSource<S extends DescribedSource<S>> implements SourceAdapter {
    private final Source source;

    /** For subclasses. */
    protected DescribedSource(Source source) {
        this.source = Objects.requireNonNull(source, "source");
    }

    /** The same adapter for another description. */
    protected abstract S with(Source source);

    @Override
    public final Source source() {
        return source;
    }

    /** With another id; what was stored under the old one is no longer found. */
    public final S withId(String id) {
        return with(s -> s.id(id));
    }

    /** With another name, as readers see it. */
    public final S withName(String name) {
        return with(s -> s.name(name));
    }

    /** With an emoji as icon. */
    public final S withIcon(String emoji) {
        return with(s -> s.icon(new Icon.Emoji(emoji)));
    }

    /** With the publisher's front page. */
    public final S withHomepage(String homepage) {
        return with(s -> s.homepage(URI.create(homepage)));
    }

    /** With the language that all items share, BCP 47. */
    public final S withLanguage(String language) {
        return with(s -> s.language(language));
    }

    /** With what the publisher allows. */
    public final S withRights(Rights rights) {
        return with(s -> s.rights(rights));
    }

    /** With a weight for ranking, 0 to 10. */
    public final S withWeight(double weight) {
        return with(s -> s.weight(weight));
    }

    private S with(UnaryOperator<Source.Builder> change) {
        return with(change.apply(Source.builder().from(source)).build());
    }
}
