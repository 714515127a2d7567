// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples;

import dev.tidings.core.model.ArticleText;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.fetch.charset.Charsets;
import dev.tidings.fetch.feed.FeedSource;
import dev.tidings.fetch.feed.Opml;
import dev.tidings.fetch.source.SourceFile;
import dev.tidings.mail.MailboxSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;

/** Sources from what a user names: JSON files of sources, OPML files, files with an address a line, addresses of feeds. */
public final class SourceList {
    private final List<SourceAdapter> sources = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<String> urls = new HashSet<>();

    private final Consumer<String> warn;

    private SourceList(Consumer<String> warn) {
        this.warn = warn;
    }

    /** A reader of JSON files that knows all kinds of the libraries, and the environment's variables. */
    public static SourceFile file() {
        return SourceFile.standard().withKind("mailbox", MailboxSource::of).withVariables(System.getenv());
    }

    /**
     * Reads them, each feed once, in the order in which they are named.
     *
     * @throws IOException when a file cannot be read
     * @throws IllegalArgumentException when something is neither a file nor an address, or a file names no feed
     */
    public static List<SourceAdapter> read(List<String> names) throws IOException {
        return read(names, warning -> {});
    }

    /** As {@link #read(List)}; what a list of subscriptions holds and could not be kept goes to {@code warn}, a line each. */
    public static List<SourceAdapter> read(List<String> names, Consumer<String> warn) throws IOException {
        SourceList list = new SourceList(warn);
        for (String name : names) {
            if (name.startsWith("http://") || name.startsWith("https://")) {
                list.add(name, "");
            } else if (Files.isRegularFile(Path.of(name))) {
                list.file(Path.of(name));
            } else {
                throw new IllegalArgumentException("'" + name + "' is neither a file nor an http(s) address");
            }
        }
        return List.copyOf(list.sources);
    }

    private void file(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = Charsets.decode(bytes, List.of()).text();
        if (text.stripLeading().startsWith("{") || text.stripLeading().startsWith("[")) {
            described(file);
            return;
        }
        List<Opml.Subscription> named = text.toLowerCase(Locale.ROOT).contains("<opml")
                ? subscriptions(file, bytes)
                : text.lines()
                        .map(String::strip)
                        .filter(line -> line.startsWith("http://") || line.startsWith("https://"))
                        .map(Opml.Subscription::of)
                        .toList();
        if (added(file, named) == 0) {
            // An empty run would replace the site that stands in the folder by one without stories.
            throw new IllegalArgumentException(
                    "'" + file + "' names no feed: neither OPML with feeds nor a list of http(s) addresses");
        }
    }

    /** Adds what can be asked; an address that cannot be is told and does not stop the others. */
    private int added(Path file, List<Opml.Subscription> named) {
        int added = 0;
        for (Opml.Subscription feed : named) {
            try {
                add(feed.feedUrl(), feed.title().orElse(""));
                added++;
            } catch (IllegalArgumentException e) {
                warn.accept(file + ": '" + feed.feedUrl() + "' is left out: " + e.getMessage());
            }
        }
        return added;
    }

    private List<Opml.Subscription> subscriptions(Path file, byte[] bytes) {
        Opml opml = Opml.read(bytes);
        opml.warnings().forEach(warning -> warn.accept(file + ": " + warning.detail()));
        return opml.subscriptions();
    }

    private void described(Path file) throws IOException {
        List<SourceAdapter> named = file().read(file);
        if (named.isEmpty()) {
            throw new IllegalArgumentException("'" + file + "' names no source");
        }
        for (SourceAdapter source : named) {
            if (!ids.add(source.source().id())) {
                throw new IllegalArgumentException(
                        "two sources have the id '" + source.source().id() + "', the second in '" + file + "'");
            }
            sources.add(source);
        }
    }

    private void add(String url, String title) {
        if (!urls.add(url)) {
            return;
        }
        FeedSource source = FeedSource.of("feed", "feed", url);
        String host = source.source()
                .url()
                .map(URI::getHost)
                .map(name -> name.toLowerCase(Locale.ROOT).replaceAll("^www\\.", ""))
                .orElse("feed");
        String id = host.replaceAll("[^a-z0-9.-]", "-");
        if (ids.contains(id)) {
            id = id + "-" + ArticleText.hash(url).substring(0, 6);
        }
        ids.add(id);
        sources.add(source.withId(id).withName(title.isBlank() ? host : title));
    }
}
