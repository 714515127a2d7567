// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.page;

import dev.tidings.core.Values;
import dev.tidings.core.model.Copy;
import dev.tidings.core.model.Latency;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Person;
import dev.tidings.core.model.Rights;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import tools.jackson.databind.annotation.JsonDeserialize;

/** What readers see of an article: its text is cut to what the source allows. */
@Values
@Value.Immutable
@JsonDeserialize(builder = ArticleView.Builder.class)
@SuppressWarnings("exports")
public sealed interface ArticleView permits ImmutableArticleView {
    /** The article. */
    String id();

    /** Its number on the page, from 1; citations show it. */
    int number();

    /** Who published it. */
    SourceView source();

    /** The original headline. */
    String title();

    /** BCP 47. */
    Optional<String> language();

    /** The original. */
    URI url();

    /** The byline. */
    List<Person> authors();

    /** As precise as the publisher says. */
    Optional<PartialDate> publishedAt();

    /** When it was collected. */
    Instant collectedAt();

    /** From publication to collection. */
    Latency latency();

    /** The beginning of the text, no longer than {@link Rights#excerptLimit}. */
    Optional<String> excerpt();

    /**
     * Where its lead picture is, present only where {@link Rights#images} and the article's reservations allow a copy.
     * Renderers never lead browsers there: they show a stored copy ({@link dev.tidings.core.port.Links#picture}) or nothing.
     */
    Optional<URI> image();

    /** The same article at other publishers. */
    List<Copy> copies();

    /** When a changed version replaced the first. */
    Optional<Instant> correctedAt();

    /** Starts an ArticleView; attributes that are not optional must be set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a ArticleView; refuses bad values with the value named. */
    final class Builder extends ImmutableArticleView.Builder {
        Builder() {}
    }
}
