// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.page;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.tidings.core.Values;
import java.util.List;
import org.immutables.value.Value;
import tools.jackson.databind.annotation.JsonDeserialize;

/** All editions. */
@Values
@Value.Immutable
@JsonTypeName("archive")
@JsonDeserialize(builder = ArchivePage.Builder.class)
@SuppressWarnings("exports")
public sealed interface ArchivePage extends Page permits ImmutableArchivePage {
    /** Newest first, longer periods before shorter ones that begin alike. */
    List<EditionLink> editions();

    @Override
    default PageKind kind() {
        return PageKind.ARCHIVE;
    }

    @Override
    default String path() {
        return "archive";
    }

    /** Starts an ArchivePage; attributes that are not optional must be set. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a ArchivePage; refuses bad values with the value named. */
    final class Builder extends ImmutableArchivePage.Builder {
        Builder() {}
    }
}
