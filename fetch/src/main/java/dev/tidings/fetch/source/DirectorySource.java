// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import dev.tidings.core.model.Failure;
import dev.tidings.core.model.FailureKind;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Source;
import dev.tidings.core.model.SourceKind;
import dev.tidings.core.port.PollContext;
import dev.tidings.core.port.PollResult;
import dev.tidings.fetch.internal.source.DocumentFiles;
import dev.tidings.fetch.internal.source.Visit;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of a folder and of the folders in it: HTML pages ({@code .html}, {@code .htm}, {@code .xhtml}), plain texts
 * ({@code .txt}, {@code .md}) and saved feeds ({@code .xml}, {@code .rss}, {@code .atom}, {@code .json}). A page or text is
 * one item, known by its path; it is delivered again when its file changes. What a file does not say is absent: a text
 * has a title only where its first line is a Markdown heading, and no date.
 *
 * <p>An article needs an address of the web: that of the page's canonical link, else the path below
 * {@link #withBaseUrl}. Limits: 5,000 files in the order of their paths, eight folders deep, 8 MiB a file. Links of the
 * file system are not followed.
 */
public final class DirectorySource extends DescribedSource<DirectorySource> {
    private static final int MOST_FILES = 5_000;
    private static final int MOST_DEPTH = 8;
    private static final long MOST_BYTES = 8L << 20;

    private final Path folder;
    private final Optional<URI> baseUrl;

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private DirectorySource(Source source, Path folder, Optional<URI> baseUrl) {
        super(source);
        this.folder = folder;
        this.baseUrl = baseUrl;
    }

    /** The files of a folder, which need not be there yet. */
    public static DirectorySource of(String id, String name, Path folder) {
        Source source =
                Source.builder().id(id).name(name).kind(SourceKind.DIRECTORY).build();
        return new DirectorySource(source, folder, Optional.empty());
    }

    /**
     * With the address under which the folder is published.
     *
     * @throws IllegalArgumentException when it is no http(s) address
     */
    public DirectorySource withBaseUrl(String address) {
        return new DirectorySource(source(), folder, Optional.of(URI.create(Names.endpoint(address) + "/")));
    }

    @Override
    protected DirectorySource with(Source source) {
        return new DirectorySource(source, folder, baseUrl);
    }

    @Override
    public String place() {
        return folder.toString();
    }

    @Override
    public PollResult poll(PollContext context) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new PollResult.Failed(
                    Failure.passing(source().id(), FailureKind.MISSING, "no such folder: '" + folder + "'"));
        }
        Visit visit = Visit.of(context, source(), place());
        Set<String> known = Set.copyOf(visit.before().known());
        Set<String> kept = new LinkedHashSet<>();
        List<FeedItem> items = new ArrayList<>();
        boolean more = false;
        for (Path file : files(visit)) {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            String mark =
                    visit.id(path(file) + " " + attributes.lastModifiedTime().toMillis() + " " + attributes.size());
            if (!known.contains(mark)) {
                if (items.size() >= context.maxItems()) {
                    more = true;
                    continue;
                }
                items.addAll(read(visit, file, attributes.size()));
            }
            kept.add(mark);
        }
        if (items.isEmpty() && kept.equals(known)) {
            return new PollResult.Unchanged();
        }
        PollResult.Items all = (PollResult.Items) visit.items(items, visit.cursor(kept, Optional.empty()));
        return new PollResult.Items(all.items(), all.cursor(), more, all.warnings());
    }

    private List<Path> files(Visit visit) throws IOException {
        try (Stream<Path> walk = Files.walk(folder, MOST_DEPTH)) {
            List<Path> found = walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(DocumentFiles::isReadable)
                    .sorted((one, other) -> path(one).compareTo(path(other)))
                    .toList();
            if (found.size() > MOST_FILES) {
                visit.warn("TOO_MANY: " + (found.size() - MOST_FILES) + " files after '"
                        + path(found.get(MOST_FILES - 1)) + "' are left out");
            }
            return found.subList(0, Math.min(MOST_FILES, found.size()));
        }
    }

    private String path(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private List<FeedItem> read(Visit visit, Path file, long size) {
        try {
            if (size > MOST_BYTES) {
                throw new IOException("it has " + size + " bytes, more than " + MOST_BYTES);
            }
            String path = path(file);
            Optional<URI> url = baseUrl.map(base -> base.resolve(Names.path(path)));
            return DocumentFiles.read(
                    file,
                    Files.readAllBytes(file),
                    url,
                    source().id(),
                    visit.item(path).complete(true));
        } catch (IOException | RuntimeException e) {
            visit.warn("BAD_FILE: '" + path(file) + "' is left out: " + e.getMessage());
            return List.of();
        }
    }
}
