// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import dev.tidings.core.TidingsException;
import dev.tidings.core.model.Rights;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.fetch.feed.FeedSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a JSON file that lists sources of any kind:
 *
 * <pre>{@code
 * {"sources": [
 *   {"kind": "feed", "url": "https://harbor.example/feed.xml", "name": "The Harbor Ledger", "icon": "⚓"},
 *   {"kind": "hackernews", "list": "top", "limit": 20}
 * ]}
 * }</pre>
 *
 * <p>Every kind takes {@code id}, {@code name}, {@code icon}, {@code homepage}, {@code language}, {@code weight} and
 * {@code rights}, every kind that asks the web {@code headers} and {@code longestRest}; docs/sources.md lists what else each takes, docs/schema/sources.schema.json says it formally. What is
 * wrong is refused at once, with the source, the setting and the value named. Immutable and safe for all threads.
 */
public final class SourceFile {
    private final Map<String, SourceFactory> kinds;
    private final Function<String, Optional<String>> variables;

    private SourceFile(Map<String, SourceFactory> kinds, Function<String, Optional<String>> variables) {
        this.kinds = kinds;
        this.variables = variables;
    }

    /** With all kinds of this module, and no variables. */
    public static SourceFile standard() {
        return new SourceFile(SourceKinds.all(), name -> Optional.empty());
    }

    /** With one more kind, or another meaning of one. */
    public SourceFile withKind(String kind, SourceFactory factory) {
        Map<String, SourceFactory> more = new LinkedHashMap<>(kinds);
        more.put(Objects.requireNonNull(kind, "kind"), Objects.requireNonNull(factory, "factory"));
        return new SourceFile(more, variables);
    }

    /** With the values of variables that settings may name instead of a secret, such as those of the environment. */
    public SourceFile withVariables(Map<String, String> values) {
        Map<String, String> copy = Map.copyOf(values);
        return new SourceFile(kinds, name -> Optional.ofNullable(copy.get(name)));
    }

    /** The names of the kinds. */
    public Set<String> kinds() {
        return Set.copyOf(kinds.keySet());
    }

    /**
     * Reads a file; paths in it are relative to its folder.
     *
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException when a source is not what it should be
     * @throws TidingsException when it is no JSON
     */
    public List<SourceAdapter> read(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        return parse(Files.readString(file), folder == null ? Path.of("") : folder);
    }

    /** As {@link #read}, from a text; paths in it are relative to the folder. */
    public List<SourceAdapter> parse(String json, Path folder) {
        JsonNode root = tree(json);
        JsonNode list = root.isArray() ? root : root.path("sources");
        if (!list.isArray()) {
            throw new IllegalArgumentException("'sources' is no array but " + list.getNodeType());
        }
        List<SourceAdapter> out = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        int number = 0;
        for (JsonNode entry : list) {
            number++;
            SourceAdapter source = source(entry, folder, "source " + number);
            if (!ids.add(source.source().id())) {
                throw new IllegalArgumentException("source " + number + ": another has the id '"
                        + source.source().id() + "'; give one of them an 'id' of its own");
            }
            out.add(source);
        }
        return List.copyOf(out);
    }

    /** One source from its JSON object, as it stands in the list. */
    public SourceAdapter source(String json, Path folder) {
        return source(tree(json), folder, "the source");
    }

    private static JsonNode tree(String json) {
        try {
            return JsonMapper.shared().readTree(json);
        } catch (JacksonException e) {
            throw new TidingsException("the list of sources is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private SourceAdapter source(JsonNode entry, Path folder, String what) {
        if (!entry.isObject()) {
            throw new IllegalArgumentException(what + " is no object: " + entry);
        }
        SourceSettings settings = new SourceSettings(entry, folder, variables);
        String label = what;
        try {
            String kind = settings.required("kind");
            label = what + " (" + kind + ")";
            SourceFactory factory = kinds.get(kind);
            if (factory == null) {
                throw new IllegalArgumentException("unknown kind '" + kind + "'; known are " + kinds.keySet());
            }
            SourceAdapter source = described(factory.create(settings), settings);
            settings.refuseUnknown();
            return source;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(label + ": " + e.getMessage(), e);
        }
    }

    private static SourceAdapter described(SourceAdapter source, SourceSettings s) {
        return source instanceof WebSource<?> web
                ? describe(ask(web, s), s)
                : source instanceof FeedSource feed
                        ? describe(ask(feed, s), s)
                        : source instanceof DescribedSource<?> ours ? describe(ours, s) : source;
    }

    private static <S extends WebSource<S>> S ask(WebSource<S> source, SourceSettings s) {
        S out = source.withHeaders(s.secrets("headers"));
        return Setting.apply(out, s.duration("longestRest"), WebSource::withLongestRest);
    }

    private static FeedSource ask(FeedSource source, SourceSettings s) {
        FeedSource out = source.withHeaders(s.secrets("headers"));
        return Setting.apply(out, s.duration("longestRest"), FeedSource::withLongestRest);
    }

    private static <S extends DescribedSource<S>> S describe(DescribedSource<S> source, SourceSettings s) {
        S out = source.with(source.source());
        out = Setting.apply(out, s.text("id"), DescribedSource::withId);
        out = Setting.apply(out, s.text("name"), DescribedSource::withName);
        out = Setting.apply(out, s.text("icon"), DescribedSource::withIcon);
        out = Setting.apply(out, s.text("homepage"), DescribedSource::withHomepage);
        out = Setting.apply(out, s.text("language"), DescribedSource::withLanguage);
        out = Setting.apply(out, s.decimal("weight"), DescribedSource::withWeight);
        return s.isPresent("rights") ? out.withRights(rights(s.inner("rights"))) : out;
    }

    private static Rights rights(SourceSettings s) {
        Rights.Builder out = Rights.builder();
        s.number("excerptLimit").ifPresent(out::excerptLimit);
        s.flag("images").ifPresent(out::images);
        s.flag("modelUse").ifPresent(out::modelUse);
        s.flag("indexing").ifPresent(out::indexing);
        s.flag("canonicalOriginal").ifPresent(out::canonicalOriginal);
        s.flag("overridesReservations").ifPresent(out::overridesReservations);
        out.license(s.text("license"));
        out.notice(s.text("notice"));
        s.refuseUnknown();
        return out.build();
    }
}
