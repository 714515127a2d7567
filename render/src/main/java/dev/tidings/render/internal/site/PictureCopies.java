// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.site;

import dev.tidings.core.model.Icon;
import dev.tidings.core.model.Rights;
import dev.tidings.core.page.ArticleView;
import dev.tidings.core.page.FrontPage;
import dev.tidings.core.page.Page;
import dev.tidings.core.page.SourceView;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.port.FetchPurpose;
import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.FetchResult;
import dev.tidings.core.port.Fetcher;
import dev.tidings.core.port.Links;
import dev.tidings.core.port.RenderContext;
import dev.tidings.render.internal.view.Attribution;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Copies of the pictures that pages may show, in the folder {@code pictures} of a site. What an earlier export copied is
 * not fetched again; what cannot be had, is too large, is no picture, or is reserved where it lies is left out.
 */
public final class PictureCopies {
    private static final int MOST_BYTES = 2_000_000;

    private final Fetcher fetcher;
    private final SiteFolder folder;
    private final Map<URI, Optional<String>> known = new HashMap<>();
    private int left;

    /**
     * Copies of one export.
     *
     * @param most how many are fetched at most
     */
    public PictureCopies(Fetcher fetcher, SiteFolder folder, int most) {
        this.fetcher = fetcher;
        this.folder = folder;
        this.left = most;
    }

    /** The context with links that lead to the copies made so far. */
    public RenderContext context(RenderContext given) {
        return RenderContext.builder()
                .from(given)
                .links(new CopyLinks(given.links()))
                .build();
    }

    /** Makes the copies that a page shows. */
    public void copy(Page page) throws IOException {
        for (SourceView source : sources(page)) {
            if (source.rights().images() && source.icon().orElse(null) instanceof Icon.Image image) {
                copy(image.url(), source.rights());
            }
        }
        if (page instanceof StoryPage story && story.lead().source().rights().images()) {
            Optional<URI> picture = story.lead().image();
            if (picture.isPresent()) {
                copy(picture.get(), story.lead().source().rights());
            }
        }
    }

    private static List<SourceView> sources(Page page) {
        List<SourceView> all = new ArrayList<>();
        Attribution.cards(page).forEach(card -> all.addAll(card.sources()));
        if (page instanceof FrontPage front) {
            all.addAll(front.sources());
        }
        if (page instanceof StoryPage story) {
            all.add(story.lead().source());
            story.articles().stream().map(ArticleView::source).forEach(all::add);
            story.related().forEach(related -> all.addAll(related.card().sources()));
        }
        return all;
    }

    private void copy(URI url, Rights rights) throws IOException {
        if (known.containsKey(url) || Addresses.web(url) == null) {
            return;
        }
        String name = "pictures/" + UUID.nameUUIDFromBytes(url.toString().getBytes(StandardCharsets.UTF_8));
        Optional<String> path = earlier(name);
        if (path.isEmpty() && left > 0) {
            left--;
            path = fetched(url, rights, name);
        }
        known.put(url, path);
    }

    private Optional<String> earlier(String name) throws IOException {
        for (PictureType type : PictureType.values()) {
            String path = name + "." + type.extension();
            Optional<byte[]> content = folder.earlier(path);
            if (content.isPresent()) {
                folder.put(path, content.get());
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    private Optional<String> fetched(URI url, Rights rights, String name) throws IOException {
        FetchRequest request = FetchRequest.builder()
                .url(url.toString())
                .purpose(FetchPurpose.PAGE)
                .maxBytes(MOST_BYTES)
                .build();
        try {
            if (!(fetcher.fetch(request) instanceof FetchResult.Fetched answer)
                    || answer.body().size() > MOST_BYTES
                    || !rights.narrowedBy(answer.reservations()).images()) {
                return Optional.empty();
            }
            byte[] content = answer.body().toArray();
            Optional<String> path = PictureType.of(content).map(type -> name + "." + type.extension());
            if (path.isPresent()) {
                folder.put(path.get(), content);
            }
            return path;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while a picture was fetched");
        }
    }

    private final class CopyLinks implements Links {
        private final Links links;

        CopyLinks(Links links) {
            this.links = links;
        }

        @Override
        public String href(String from, String to, String extension) {
            return links.href(from, to, extension);
        }

        @Override
        public String original(String from, URI url) {
            return links.original(from, url);
        }

        @Override
        public Optional<String> picture(String from, URI url) {
            String up = "../".repeat((int) from.chars().filter(c -> c == '/').count());
            return known.getOrDefault(url, Optional.empty()).map(path -> up + path);
        }
    }
}
