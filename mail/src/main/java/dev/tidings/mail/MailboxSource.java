// SPDX-License-Identifier: Apache-2.0
package dev.tidings.mail;

import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.Failure;
import dev.tidings.core.model.FailureKind;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Source;
import dev.tidings.core.model.SourceKind;
import dev.tidings.core.port.PollContext;
import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.fetch.source.DescribedSource;
import dev.tidings.fetch.source.SourceSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Newsletters from files: a message ({@code .eml}), an mbox file, or a folder of messages and mbox files, such as a
 * Maildir. A message is one item, known by its {@code Message-ID}. The address of an item is that of {@code Archived-At}
 * (RFC 5064), else of the letter's own link to its web version; where it has neither, it has no address. Title, author,
 * date and language are those of the headers. No mail is fetched, sent or changed.
 *
 * <p>Each file is read from where the last poll ended, and from its start when it is no longer the same file. Limits: 16
 * MiB a message, 2,000 files in the order of their paths, three folders deep.
 */
public final class MailboxSource extends DescribedSource<MailboxSource> {
    private static final int MOST_FILES = 2_000;
    private static final int MOST_DEPTH = 3;
    private static final int MOST_WARNINGS = 50;

    private final Path path;

    private MailboxSource(Source source, Path path) {
        super(source);
        this.path = path;
    }

    /** The letters at a path, which need not be there yet. */
    public static MailboxSource of(String id, String name, Path path) {
        return new MailboxSource(
                Source.builder().id(id).name(name).kind(SourceKind.MAILBOX).build(), path);
    }

    /**
     * For {@code SourceFile.withKind("mailbox", MailboxSource::of)}: the setting {@code path}.
     *
     * @throws IllegalArgumentException when it is missing
     */
    public static SourceAdapter of(SourceSettings settings) {
        String written = settings.required("path");
        String id = settings.text("id")
                .orElseGet(() -> "mailbox-" + ArticleText.hash(written).substring(0, 8));
        return of(id, settings.text("name").orElse(written), settings.path("path"));
    }

    @Override
    protected MailboxSource with(Source source) {
        return new MailboxSource(source, path);
    }

    @Override
    public String place() {
        return path.toString();
    }

    @Override
    public PollResult poll(PollContext context) throws IOException {
        if (!Files.exists(path)) {
            return new PollResult.Failed(
                    Failure.passing(source().id(), FailureKind.MISSING, "no such file or folder: '" + path + "'"));
        }
        Places before = Places.of(context.cursor());
        Places after = new Places();
        List<FeedItem> items = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        boolean more = false;
        for (Path file : files(warnings)) {
            String name = path.equals(file)
                    ? file.getFileName().toString()
                    : path.relativize(file).toString();
            try (LetterFile letters = LetterFile.open(file, before.of(name, file))) {
                while (items.size() < context.maxItems() && letters.next()) {
                    read(letters, name, context, items, warnings);
                }
                more |= !letters.isAtEnd();
                after.put(name, file, letters.position());
            } catch (IOException e) {
                warn(warnings, "BAD_FILE: '" + name + "': " + e.getMessage());
            }
        }
        if (items.isEmpty() && warnings.isEmpty() && after.equals(before)) {
            return new PollResult.Unchanged();
        }
        return new PollResult.Items(items, after.write(), more, warnings);
    }

    private void read(
            LetterFile letters, String name, PollContext context, List<FeedItem> items, List<String> warnings) {
        try {
            FeedItem item = Letter.read(letters.bytes()).item(source().id(), context.now());
            if (items.stream().noneMatch(other -> other.id().equals(item.id()))) {
                items.add(item);
            }
        } catch (IOException | RuntimeException e) {
            warn(warnings, "BAD_ITEM: a letter in '" + name + "' is left out: " + e.getMessage());
        }
    }

    private static void warn(List<String> warnings, String warning) {
        if (warnings.size() < MOST_WARNINGS) {
            warnings.add(warning);
        }
    }

    private List<Path> files(List<String> warnings) throws IOException {
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        try (Stream<Path> walk = Files.walk(path, MOST_DEPTH)) {
            List<Path> all = walk.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
            if (all.size() > MOST_FILES) {
                warn(warnings, "TOO_MANY: " + (all.size() - MOST_FILES) + " files are left out");
            }
            return all.subList(0, Math.min(MOST_FILES, all.size()));
        }
    }
}
