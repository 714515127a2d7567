// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render;

import dev.tidings.core.page.Page;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.port.Fetcher;
import dev.tidings.core.port.MediaType;
import dev.tidings.core.port.Output;
import dev.tidings.core.port.RenderContext;
import dev.tidings.core.port.Renderer;
import dev.tidings.render.internal.html.Style;
import dev.tidings.render.internal.site.Addresses;
import dev.tidings.render.internal.site.GrowingFile;
import dev.tidings.render.internal.site.PictureCopies;
import dev.tidings.render.internal.site.SearchIndex;
import dev.tidings.render.internal.site.SiteFolder;
import dev.tidings.render.internal.site.SitePaths;
import dev.tidings.render.internal.site.Sitemap;
import dev.tidings.render.internal.view.Publishable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Writes a complete static site: each page in each form beside each other, an Atom feed beside each list, {@code feed.xml} (Atom),
 * {@code feed.rss} (RSS 2.0), {@code feed.json} (JSON Feed 1.1), {@code search.html}, {@code 404.html}, {@code robots.txt}, {@code favicon.svg}, {@code sitemap.xml} where {@link RenderContext#baseUrl} is
 * known, and pages that lead from the former addresses of stories to the present ones. Same pages and context, same
 * bytes. Only files whose bytes changed are touched, each appears whole or not at all, none lies outside the directory;
 * what an earlier export wrote and no page asks for any more is removed, other files are left alone. Pages are taken one
 * at a time; only the newest stories are kept, for the feeds. One export at a time per directory; the exporter itself is immutable.
 */
public final class SiteExporter {
    private static final Comparator<StoryPage> NEWEST_FIRST = Comparator.comparing(
                    (StoryPage page) -> page.story().lastUpdated())
            .reversed()
            .thenComparing(page -> page.story().id());

    private static final int MOST_PICTURES = 500;

    private final Path directory;
    private final List<Renderer> renderers;
    private final HtmlRenderer messages;
    private final Map<String, byte[]> files;
    private final int feedLength;
    private final boolean lines;
    private final Optional<Fetcher> pictures;

    private SiteExporter(Builder builder) {
        this.directory = builder.directory;
        this.renderers = withFeeds(builder.renderers);
        this.files = new TreeMap<>(builder.files);
        this.feedLength = builder.feedLength;
        this.lines = builder.lines;
        this.pictures = Optional.ofNullable(builder.pictures);
        this.messages = renderers.stream()
                .filter(HtmlRenderer.class::isInstance)
                .map(HtmlRenderer.class::cast)
                .findFirst()
                .orElseGet(HtmlRenderer::create);
    }

    /** Lists have feeds whatever the other forms are, as the site has. */
    private static List<Renderer> withFeeds(List<Renderer> renderers) {
        FeedRenderer atom = FeedRenderer.atom();
        List<Renderer> all = new ArrayList<>(renderers);
        if (renderers.stream().noneMatch(r -> r.mediaType().equals(atom.mediaType()))) {
            all.add(atom);
        }
        return List.copyOf(all);
    }

    /** An exporter with all defaults. */
    public static SiteExporter to(Path directory) {
        return builder(directory).build();
    }

    /** Starts an exporter to a directory, which is made where there is none. */
    public static Builder builder(Path directory) {
        return new Builder(directory);
    }

    /**
     * Writes the site.
     *
     * @param pages each once, from one pass over the iterable
     * @throws IllegalArgumentException when two pages have one path
     * @throws IOException when a file cannot be written; what was written before stays
     */
    public ExportReport export(Iterable<? extends Page> pages, RenderContext given) throws IOException {
        SiteFolder folder = SiteFolder.open(directory);
        Optional<PictureCopies> copies = pictures.map(fetcher -> new PictureCopies(fetcher, folder, MOST_PICTURES));
        RenderContext context = copies.map(c -> c.context(given)).orElse(given);
        Sitemap sitemap = new Sitemap();
        TreeSet<StoryPage> newest = new TreeSet<>(NEWEST_FIRST);
        SearchIndex search = new SearchIndex();
        Map<String, String> moved = new TreeMap<>();
        JsonRenderer json = JsonRenderer.lines();
        try (GrowingFile stories = lines ? folder.grow("stories.jsonl") : GrowingFile.none()) {
            for (Page page : pages) {
                if (copies.isPresent()) {
                    copies.get().copy(page);
                }
                write(page, context, folder);
                list(page, context, sitemap);
                if (Publishable.of(page) instanceof StoryPage story) {
                    search.add(story, context);
                    newest.add(story);
                    if (newest.size() > feedLength) {
                        newest.pollLast();
                    }
                    story.story().aliases().forEach(from -> moved.put(SitePaths.safe("stories/" + from), page.path()));
                    if (lines) {
                        stories.write(json.toString(story, context));
                    }
                }
            }
            stories.done();
        }
        for (Map.Entry<String, String> move : moved.entrySet()) {
            if (!folder.has(move.getKey() + ".html")) {
                put(folder, move.getKey() + ".html", messages.moved(move.getKey(), move.getValue(), context));
            }
        }
        extras(context, folder, sitemap, List.copyOf(newest));
        put(folder, "search.html", messages.search(search, context));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            folder.put(file.getKey(), file.getValue());
        }
        List<String> removed = folder.finish();
        return new ExportReport(
                folder.written(), folder.size() - folder.written().size(), removed);
    }

    private void write(Page page, RenderContext context, SiteFolder folder) throws IOException {
        for (Renderer renderer : renderers) {
            if (renderer.kinds().contains(page.kind())) {
                String path = SitePaths.safe(page.path());
                for (Map.Entry<String, ByteArrayOutputStream> part :
                        parts(renderer, page, context).entrySet()) {
                    boolean main = part.getKey().equals(Output.MAIN);
                    String name = main
                            ? path + "." + renderer.mediaType().extension()
                            : path + "-" + SitePaths.safe(part.getKey());
                    folder.put(name, part.getValue().toByteArray());
                }
            }
        }
    }

    private static Map<String, ByteArrayOutputStream> parts(Renderer renderer, Page page, RenderContext context)
            throws IOException {
        Map<String, ByteArrayOutputStream> parts = new LinkedHashMap<>();
        renderer.render(page, context, name -> parts.computeIfAbsent(name, n -> new ByteArrayOutputStream()));
        return parts;
    }

    private static void list(Page page, RenderContext context, Sitemap sitemap) {
        boolean indexing = !(page instanceof StoryPage story)
                || story.indexing() && !story.lead().source().rights().canonicalOriginal();
        Addresses addresses = new Addresses(context, page.path(), MediaType.HTML.extension());
        if (indexing) {
            addresses
                    .published(page.path())
                    .ifPresent(url -> sitemap.add(
                            url,
                            page instanceof StoryPage story
                                    ? Optional.of(story.story().lastUpdated())
                                    : Optional.empty()));
        }
    }

    private void extras(RenderContext context, SiteFolder folder, Sitemap sitemap, List<StoryPage> newest)
            throws IOException {
        put(folder, "404.html", messages.notFound(context));
        for (FeedRenderer feed : List.of(FeedRenderer.atom(), FeedRenderer.rss(), FeedRenderer.jsonFeed())) {
            put(folder, "feed." + feed.siteExtension(), feed.site(newest, context));
        }
        Optional<String> map = new Addresses(context, "robots", "xml").published("sitemap");
        put(
                folder,
                "robots.txt",
                "User-agent: *\nAllow: /\n"
                        + map.map(url -> "Sitemap: " + url + "\n").orElse(""));
        put(folder, "favicon.svg", Style.ICON);
        if (map.isPresent()) {
            for (Map.Entry<String, String> file : sitemap.files(
                            part -> new Addresses(context, "robots", "xml").published(part))
                    .entrySet()) {
                put(folder, file.getKey() + ".xml", file.getValue());
            }
        }
    }

    private static void put(SiteFolder folder, String path, String text) throws IOException {
        folder.put(path, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Defaults: HTML, Markdown and JSON beside each other; the 50 newest stories in the feeds; no JSON Lines, no pictures, no further files. */
    public static final class Builder {
        private final Path directory;
        private final Map<String, byte[]> files = new TreeMap<>();
        private List<Renderer> renderers =
                List.of(HtmlRenderer.create(), MarkdownRenderer.create(), JsonRenderer.create());
        private int feedLength = 50;
        private boolean lines;
        private @Nullable Fetcher pictures;

        private Builder(Path directory) {
            this.directory = directory;
        }

        /** Writes these forms instead of the default ones; a page is left out of a form that lacks its kind. */
        public Builder renderers(List<? extends Renderer> renderers) {
            this.renderers = List.copyOf(renderers);
            return this;
        }

        /** How many stories the feeds hold. */
        public Builder feedLength(int stories) {
            if (stories < 1) {
                throw new IllegalArgumentException("SiteExporter.feedLength is " + stories + ", at least 1 is needed");
            }
            this.feedLength = stories;
            return this;
        }

        /**
         * Puts all stories into {@code stories.jsonl} as well, one a line as {@link JsonRenderer#lines} writes it, in the
         * order of the pages; they are written as they come and not held.
         */
        public Builder lines() {
            this.lines = true;
            return this;
        }

        /**
         * Shows lead pictures and icons of the sources whose {@link dev.tidings.core.model.Rights#images} allow it, from
         * copies in {@code pictures/}. Each is fetched once, at most 500 of an export and 2 million bytes of each, as a page
         * is, so that robots.txt and the fetcher's address policy hold; one that is no PNG, JPEG, GIF, WebP or ICO by its
         * first bytes, that cannot be had, or that its server reserves ({@code noimageai}) is left out.
         */
        public Builder pictures(Fetcher fetcher) {
            this.pictures = Objects.requireNonNull(fetcher, "fetcher");
            return this;
        }

        /**
         * Puts a further file on the site, such as a copy of an original, as it is.
         *
         * @param path with slashes; letters, digits, dots, dashes and underscores
         * @throws IllegalArgumentException when the path is not safe
         */
        public Builder file(String path, byte[] content) {
            if (!SitePaths.isSafe(path)) {
                throw new IllegalArgumentException("SiteExporter.file: no safe path: '" + path + "'");
            }
            files.put(path, content.clone());
            return this;
        }

        /** The exporter. */
        public SiteExporter build() {
            return new SiteExporter(this);
        }
    }
}
