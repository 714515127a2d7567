// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import dev.tidings.core.Values;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a renderer needs to know besides the page.
 */
@Values
@Value.Immutable
@SuppressWarnings("exports")
public sealed interface RenderContext permits ImmutableRenderContext {
    /** The time of the page; ages are counted to it. */
    Instant now();

    /** The zone in which times are shown. Default UTC. */
    @Value.Default
    default ZoneId zone() {
        return ZoneOffset.UTC;
    }

    /** The reader's language, for labels, dates and numbers. Default English. */
    @Value.Default
    default Locale locale() {
        return Locale.ENGLISH;
    }

    /** The name of the site. Default "Tidings". */
    @Value.Default
    default String siteName() {
        return "Tidings";
    }

    /** Where the site is published; share links and feeds need it. Absent: share links carry the original's address. */
    Optional<URI> baseUrl();

    /** Labels by key that replace those of the renderer. */
    Map<String, String> labels();

    /** CSS custom properties by name, such as {@code --accent}, that replace those of the theme. */
    Map<String, String> theme();

    /** How links within the site are written. Default: relative, with the extension of the renderer's media type. */
    @Value.Default
    default Links links() {
        return Links.relative();
    }

    /** Starts a context; only now must be set. */
    static Builder builder() {
        return new Builder();
    }

    /** A context with all defaults. */
    static RenderContext at(Instant now) {
        return builder().now(now).build();
    }

    /** Builds a RenderContext. */
    final class Builder extends ImmutableRenderContext.Builder {
        Builder() {}
    }
}
