// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.core.model.Article;
import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.Audience;
import dev.tidings.core.model.Block;
import dev.tidings.core.model.BlockKind;
import dev.tidings.core.model.Entity;
import dev.tidings.core.model.EntityKind;
import dev.tidings.core.model.Topic;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The articles that were labelled by hand, and how well topics, audiences and names are told of them. Run {@link #main}
 * for the table; with {@code misses} as argument it also says what is wrong.
 */
final class LabelledArticles {
    record Name(EntityKind kind, String name, String slug) {}

    record Labelled(
            String id, String language, Set<String> topics, Set<String> audiences, List<Name> names, Article article) {
        boolean reported() {
            return Integer.parseInt(id.substring(3)) % 2 == 1;
        }
    }

    /** Right, found and wanted things. */
    static final class Count {
        int right;
        int found;
        int wanted;

        double f1() {
            return found + wanted == 0 ? 0 : 2.0 * right / (found + wanted);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "P %.3f R %.3f F1 %.3f",
                    right / (double) Math.max(1, found),
                    right / (double) Math.max(1, wanted),
                    f1());
        }
    }

    private LabelledArticles() {}

    static List<Labelled> all() {
        List<Labelled> all = new ArrayList<>(read("english.txt", "en"));
        all.addAll(read("chinese.txt", "zh"));
        return all;
    }

    private static List<Labelled> read(String file, String language) {
        try (InputStream in = LabelledArticles.class.getResourceAsStream("labelled/" + file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Arrays.stream(text.split("\n@ "))
                    .skip(1)
                    .map(block -> labelled(block.strip(), language))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Labelled labelled(String block, String language) {
        List<String> lines = block.lines().toList();
        List<Name> names = new ArrayList<>();
        for (String item : value(lines.get(3)).split("; ")) {
            String[] parts = item.substring(2).split("=");
            names.add(new Name(kind(item.charAt(0)), parts[0], parts.length > 1 ? parts[1] : ""));
        }
        Article article = Article.builder()
                .id("a-" + lines.get(0))
                .sourceId("s")
                .publisher("Labelled")
                .url(URI.create("https://labelled.example/" + lines.get(0)))
                .title(lines.get(4))
                .language(language)
                .collectedAt(Instant.EPOCH)
                .text(ArticleText.of(lines.subList(5, lines.size()).stream()
                        .filter(line -> !line.isBlank())
                        .map(line -> new Block(BlockKind.PARAGRAPH, line))
                        .toList()))
                .build();
        return new Labelled(
                lines.get(0),
                language,
                Set.of(value(lines.get(1)).split(", ")),
                Set.of(value(lines.get(2)).split(", ")),
                names,
                article);
    }

    private static String value(String line) {
        return line.substring(line.indexOf(':') + 1).strip();
    }

    private static EntityKind kind(char code) {
        return switch (code) {
            case 'P' -> EntityKind.PERSON;
            case 'O' -> EntityKind.ORGANISATION;
            case 'L' -> EntityKind.PLACE;
            case 'W' -> EntityKind.PRODUCT;
            default -> throw new IllegalArgumentException("kind " + code);
        };
    }

    /** By what is counted: topics, audiences, names, and names of which the kind is right too. */
    static Map<String, Count> score(List<Labelled> articles, boolean misses) {
        Taxonomy taxonomy = Taxonomy.standard();
        NameFinder finder = NameFinder.with(taxonomy);
        Map<String, Count> counts = new LinkedHashMap<>();
        for (Labelled l : articles) {
            List<Article> one = List.of(l.article());
            Set<String> topics = new HashSet<>(taxonomy.topics(one, Locale.ENGLISH).stream()
                    .map(Topic::slug)
                    .toList());
            Set<String> audiences = new HashSet<>(taxonomy.audiences(one, Locale.ENGLISH).stream()
                    .map(Audience::slug)
                    .toList());
            count(counts, "topics", l.topics(), topics);
            count(counts, "audiences", l.audiences(), audiences);
            List<Entity> entities = finder.find(l.article());
            names(counts, l, entities);
            if (misses) {
                System.out.println(l.id() + " topics " + l.topics() + " " + topics + " audiences " + l.audiences() + " "
                        + audiences);
                System.out.println("   names "
                        + l.names().stream().map(Name::name).toList() + " "
                        + entities.stream().map(e -> e.name() + "/" + e.kind()).toList());
            }
        }
        return counts;
    }

    private static void count(Map<String, Count> counts, String what, Set<String> wanted, Set<String> found) {
        Count count = counts.computeIfAbsent(what, any -> new Count());
        count.wanted += wanted.size();
        count.found += found.size();
        count.right += (int) wanted.stream().filter(found::contains).count();
    }

    private static void names(Map<String, Count> counts, Labelled l, List<Entity> entities) {
        Count names = counts.computeIfAbsent("names", any -> new Count());
        Count kinds = counts.computeIfAbsent("names with kind", any -> new Count());
        for (Count c : List.of(names, kinds)) {
            c.wanted += l.names().size();
            c.found += entities.size();
        }
        for (Name name : l.names()) {
            for (Entity e : entities) {
                boolean same = name.slug().isEmpty()
                        ? e.name().equalsIgnoreCase(name.name())
                        : e.slug().equals(name.slug());
                if (same) {
                    names.right++;
                    kinds.right += e.kind() == name.kind() ? 1 : 0;
                    break;
                }
            }
        }
    }

    public static void main(String[] args) {
        boolean misses = args.length > 0 && args[0].equals("misses");
        for (String language : List.of("en", "zh")) {
            for (boolean reported : new boolean[] {false, true}) {
                if (misses && reported) {
                    continue;
                }
                List<Labelled> part = all().stream()
                        .filter(l -> l.language().equals(language) && l.reported() == reported)
                        .toList();
                score(part, misses)
                        .forEach((what, count) -> System.out.println(language
                                + (reported ? " reported " : " tuned    ")
                                + String.format(Locale.ROOT, "%-16s", what)
                                + count));
            }
        }
    }
}
