// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.core.model.EntityKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** One thing of a taxonomy. Filled by {@link TaxonomyFile} alone; the same thing is the same object. */
final class TaxonomyEntry {
    /** What a line of the file begins with. */
    enum Kind {
        TOPIC,
        AUDIENCE,
        PERSON,
        ORGANISATION,
        PLACE,
        PRODUCT;

        boolean isEntity() {
            return this != TOPIC && this != AUDIENCE;
        }

        EntityKind entity() {
            return EntityKind.valueOf(name());
        }
    }

    private final Kind kind;
    private final String slug;
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final List<String> aliases = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<String> topics = new ArrayList<>();

    TaxonomyEntry(Kind kind, String slug) {
        this.kind = kind;
        this.slug = slug;
    }

    Kind kind() {
        return kind;
    }

    String slug() {
        return slug;
    }

    /** By language. */
    Map<String, String> labels() {
        return labels;
    }

    List<String> aliases() {
        return aliases;
    }

    /** What shows a topic or an audience in a text. */
    List<String> words() {
        return words;
    }

    /** The topics of an audience. */
    List<String> topics() {
        return topics;
    }

    String label(Locale locale) {
        return labels.getOrDefault(locale.getLanguage(), labels.getOrDefault("en", slug));
    }

    /** Every name of it: labels and aliases. */
    List<String> names() {
        List<String> names = new ArrayList<>(labels.values());
        names.addAll(aliases);
        return names.stream().distinct().toList();
    }
}
