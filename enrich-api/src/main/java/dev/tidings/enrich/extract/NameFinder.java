// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.Entity;
import dev.tidings.core.model.EntityKind;
import dev.tidings.core.port.EntityFinder;
import dev.tidings.core.text.Slugs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds persons, organisations, places and products: those that a {@link Taxonomy} names, whose aliases in all languages
 * have one slug, and others by their form, in Latin letters and in Chinese. No model and no network. A shorter mention of
 * a longer name counts for it; the publisher's own name is left out. What kind of thing a name means is told by the words
 * around it, and is OTHER when they do not tell.
 *
 * <p>Immutable and safe for all threads; time is linear in the text, of which the first 10,000 characters are read.
 */
public final class NameFinder implements EntityFinder {
    private static final int LONGEST_TEXT = 10_000;
    private static final int MOST = 15;

    private final PhraseIndex<TaxonomyEntry> known = new PhraseIndex<>();
    private final Set<String> notions;

    private NameFinder(Taxonomy taxonomy) {
        notions = taxonomy.notions();
        for (TaxonomyEntry thing : taxonomy.things()) {
            thing.names().forEach(name -> known.add(name, thing));
        }
    }

    /** With the names of the standard taxonomy: countries, large cities, Chinese provinces, international bodies. */
    public static NameFinder create() {
        return new NameFinder(Taxonomy.standard());
    }

    /** With the names of a taxonomy of one's own. */
    public static NameFinder with(Taxonomy taxonomy) {
        return new NameFinder(Objects.requireNonNull(taxonomy, "taxonomy"));
    }

    @Override
    public List<Entity> find(Article article) {
        String title = article.title();
        String text = article.text().value();
        String read = title + "\n" + text.substring(0, Math.min(LONGEST_TEXT, text.length()));
        Entities entities = new Entities(read);
        List<PhraseIndex.Hit<TaxonomyEntry>> hits = longest(known.in(read), read);
        List<Mention> mentions = new ArrayList<>(new LatinNames(read).found());
        mentions.addAll(new HanNames(read, title.length()).found());
        for (Mention mention : mentions) {
            boolean taken = hits.stream().anyMatch(h -> h.start() <= mention.start() && mention.end() <= h.end());
            if (!taken
                    && !notions.contains(mention.name())
                    && !article.publisher().contains(mention.name())) {
                entities.add(mention);
                hits.removeIf(h -> mention.start() <= h.start()
                        && h.end() <= mention.end()
                        && h.end() - h.start() < mention.name().length()
                        && mention.kind() != EntityKind.OTHER);
            }
        }
        hits.forEach(entities::add);
        return entities.all().stream().limit(MOST).toList();
    }

    /** Without hits inside longer ones, and without small words that are a name in capitals only. */
    private static List<PhraseIndex.Hit<TaxonomyEntry>> longest(
            List<PhraseIndex.Hit<TaxonomyEntry>> hits, String text) {
        List<PhraseIndex.Hit<TaxonomyEntry>> kept = new ArrayList<>();
        int end = 0;
        for (PhraseIndex.Hit<TaxonomyEntry> hit : hits) {
            boolean capital = !Character.isLowerCase(text.charAt(hit.start()));
            if (hit.start() >= end && capital) {
                kept.add(hit);
                end = hit.end();
            }
        }
        return kept;
    }

    /** The things of one article, while they are counted. */
    private static final class Entities {
        private final String text;
        private final Map<String, Integer> counts = new LinkedHashMap<>();
        private final Map<String, Entity> things = new HashMap<>();

        Entities(String text) {
            this.text = text;
        }

        void add(PhraseIndex.Hit<TaxonomyEntry> hit) {
            TaxonomyEntry thing = hit.value();
            count(new Entity(
                    thing.slug(),
                    text.substring(hit.start(), hit.end()),
                    thing.kind().entity()));
        }

        void add(Mention mention) {
            String slug = Slugs.of(mention.name());
            count(new Entity(slug.isEmpty() ? mention.name() : slug, mention.name(), mention.kind()));
        }

        private void count(Entity entity) {
            counts.merge(entity.slug(), 1, Integer::sum);
            things.merge(entity.slug(), entity, (old, fresh) -> old.kind() == EntityKind.OTHER ? fresh : old);
        }

        /** Most mentioned first; a name that is part of a longer one counts for that. */
        List<Entity> all() {
            Map<String, Integer> sums = new LinkedHashMap<>(counts);
            for (String slug : counts.keySet()) {
                longer(slug).ifPresent(whole -> {
                    sums.merge(whole, counts.getOrDefault(slug, 0), Integer::sum);
                    sums.remove(slug);
                });
            }
            return sums.entrySet().stream()
                    .sorted(Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue()))
                    .map(e -> things.get(e.getKey()))
                    .filter(Objects::nonNull)
                    .toList();
        }

        private Optional<String> longer(String slug) {
            Entity own = things.get(slug);
            return counts.keySet().stream()
                    .filter(other -> !other.equals(slug) && own != null && partOf(own, things.get(other)))
                    .max(Comparator.comparingInt(String::length));
        }

        private static boolean partOf(Entity own, @Nullable Entity whole) {
            if (whole == null || whole.name().length() <= own.name().length()) {
                return false;
            }
            boolean fits = own.kind() == EntityKind.OTHER || own.kind() == whole.kind();
            String mine = own.name().toLowerCase(Locale.ROOT);
            String theirs = whole.name().toLowerCase(Locale.ROOT);
            boolean latin = mine.charAt(0) < 0x250;
            return fits
                    && (latin
                            ? theirs.startsWith(mine + " ") || theirs.endsWith(" " + mine)
                            : theirs.startsWith(mine) || theirs.endsWith("·" + mine));
        }
    }
}
