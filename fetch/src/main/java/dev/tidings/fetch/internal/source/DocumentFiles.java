// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.source;

import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.Block;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.port.Extraction;
import dev.tidings.core.port.PageBytes;
import dev.tidings.fetch.charset.Charsets;
import dev.tidings.fetch.feed.FeedItems;
import dev.tidings.fetch.feed.FeedParse;
import dev.tidings.fetch.feed.FeedParser;
import dev.tidings.fetch.html.HtmlText;
import dev.tidings.fetch.internal.feed.Links;
import dev.tidings.fetch.page.PageExtractor;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From files on disk to items. */
public final class DocumentFiles {
    private static final Pattern ENDING = Pattern.compile(".*\\.(html?|xhtml|txt|md|xml|rss|atom|json)");
    private static final Pattern HEADING = Pattern.compile("\\s*#\\s+([^\\n]+?)#*\\s*(?:\\n|$)");

    private DocumentFiles() {}

    /** Whether the name says that it is a page, a text or a feed. */
    public static boolean isReadable(Path file) {
        return ending(file).isPresent();
    }

    private static Optional<String> ending(Path file) {
        Matcher m = ENDING.matcher(file.getFileName().toString().toLowerCase(Locale.ROOT));
        return m.matches() ? Optional.of(m.group(1)) : Optional.empty();
    }

    /**
     * The items of a file.
     *
     * @param url where the file is published, when that is known
     * @param item an item begun, with its identity
     * @throws IOException when it is not what its name says
     */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public static List<FeedItem> read(
            Path file, byte[] bytes, Optional<URI> url, String sourceId, FeedItem.Builder item) throws IOException {
        return switch (ending(file).orElse("")) {
            case "html", "htm", "xhtml" -> List.of(page(bytes, url, item));
            case "txt", "md" -> List.of(text(bytes, url, item));
            default -> feed(bytes, url, sourceId, item.build().collectedAt());
        };
    }

    private static FeedItem page(byte[] bytes, Optional<URI> url, FeedItem.Builder item) throws IOException {
        URI base = url.orElse(URI.create("about:blank"));
        Extraction page = PageExtractor.create().extract(PageBytes.of(base, bytes));
        ArticleText text = ArticleText.of(page.blocks());
        if (text.value().isEmpty()) {
            throw new IOException("no text is found in it");
        }
        return item.url(page.canonicalUrl().or(() -> url).flatMap(found -> Links.web(found.toString())))
                .title(page.title())
                .content(HtmlText.ofParagraphs(
                        text.blocks().stream().map(Block::text).toList()))
                .authors(page.authors())
                .publishedAt(page.publishedAt())
                .updatedAt(page.updatedAt())
                .language(page.language())
                .reservations(page.reservations())
                .image(page.image().flatMap(image -> Links.web(image.toString())))
                .build();
    }

    private static FeedItem text(byte[] bytes, Optional<URI> url, FeedItem.Builder item) throws IOException {
        String text = Charsets.decode(bytes, (String) null).text().strip();
        if (text.isEmpty()) {
            throw new IOException("it is empty");
        }
        Matcher heading = HEADING.matcher(text);
        boolean titled = heading.lookingAt();
        return item.url(url)
                .title(titled ? Optional.of(heading.group(1).strip()) : Optional.empty())
                .content(HtmlText.ofPlain(titled ? text.substring(heading.end()) : text))
                .build();
    }

    private static List<FeedItem> feed(byte[] bytes, Optional<URI> url, String sourceId, Instant now)
            throws IOException {
        FeedParse parse =
                FeedParser.create().parse(bytes, null, url.map(URI::toString).orElse(null));
        if (parse instanceof FeedParse.Parsed parsed) {
            return FeedItems.of(parsed.feed(), sourceId, now);
        }
        throw new IOException("it is no feed: " + ((FeedParse.Refused) parse).detail());
    }
}
