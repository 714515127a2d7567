// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.json;

import dev.tidings.core.TidingsException;
import dev.tidings.core.port.Commit;
import dev.tidings.core.port.CommitResult;
import dev.tidings.core.port.Key;
import dev.tidings.core.port.Query;
import dev.tidings.core.port.Slice;
import dev.tidings.core.port.StoryStore;
import dev.tidings.core.port.StoryView;
import dev.tidings.core.port.Work;
import dev.tidings.core.port.WorkKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A whole store as JSON Lines, to move it to another store or to keep it. The first line names the format; each other
 * line holds one value, {@code {"type": "Story", "id": …, "value": …}}, or one piece of open work, {@code {"work":
 * "ENRICH", "subject": …}}. Values come in the order of {@link Key#types} and of their ids, work in the order of opening:
 * the same store gives the same bytes.
 *
 * <p>What is kept outside of the store, such as replies of models, is not part of it.
 */
public final class StoreArchive {
    private static final String FORMAT = "tidings-store";
    private static final int VERSION = 1;
    private static final int LINES_PER_COMMIT = 500;
    private static final Map<String, Class<?>> TYPES =
            Key.types().stream().collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    private StoreArchive() {}

    /**
     * Writes everything in a store, as it is at one moment. Call it while no run is going on, if open work matters: work
     * is read just after the values.
     *
     * @return lines written, the first one not counted
     * @throws IOException when the writer fails
     */
    public static long write(StoryStore store, Writer out) throws IOException {
        out.write(TidingsJson.write(new ArchiveHead(FORMAT, VERSION)) + "\n");
        try {
            long values = store.reading(view -> {
                long written = 0;
                for (Class<?> type : Key.types()) {
                    written += writeAll(view, type, out);
                }
                return written;
            });
            long open = writeWork(store, out);
            out.flush();
            return values + open;
        } catch (BrokenWriter e) {
            throw e.cause;
        }
    }

    /**
     * Reads an archive into a store, some hundred lines a commit. What the store has already is overwritten; reading the
     * same archive twice leaves what once leaves.
     *
     * @return lines read, the first one not counted
     * @throws TidingsException when it is no archive, or a line is broken; the message says which. Whole commits before
     *     that line stay
     * @throws IOException when the reader fails
     */
    public static long read(Reader in, StoryStore store) throws IOException {
        BufferedReader lines = new BufferedReader(in);
        head(lines.readLine());
        Commit.Builder commit = Commit.builder();
        long number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            take(commit, line, number + 1);
            if (number % LINES_PER_COMMIT == 0) {
                carryOut(store, commit);
                commit = Commit.builder();
            }
        }
        carryOut(store, commit);
        return number;
    }

    private static long writeWork(StoryStore store, Writer out) {
        long written = 0;
        for (WorkKind kind : WorkKind.values()) {
            for (Work work : store.queue().open(kind, Integer.MAX_VALUE)) {
                write(out, ArchiveLine.of(work));
                written++;
            }
        }
        return written;
    }

    private static <T> long writeAll(StoryView view, Class<T> type, Writer out) {
        long written = 0;
        Query<T> query = Query.all(type).withVersions();
        while (true) {
            Slice<T> slice = view.list(query);
            for (int i = 0; i < slice.values().size(); i++) {
                write(
                        out,
                        ArchiveLine.of(type, slice.ids().get(i), slice.values().get(i)));
                written++;
            }
            Optional<String> next = slice.next();
            if (next.isEmpty()) {
                return written;
            }
            query = query.after(next.get());
        }
    }

    private static void write(Writer out, ArchiveLine line) {
        try {
            out.write(TidingsJson.write(line) + "\n");
        } catch (IOException e) {
            throw new BrokenWriter(e);
        }
    }

    private static void head(@Nullable String line) {
        ArchiveHead head;
        try {
            head = TidingsJson.read(line == null ? "" : line, ArchiveHead.class);
        } catch (TidingsException e) {
            throw new TidingsException("no archive of a store: line 1 is not its head", e);
        }
        if (!FORMAT.equals(head.format()) || head.version() != VERSION) {
            throw new TidingsException("no archive of a store that this version can read: format '" + head.format()
                    + "', version " + head.version());
        }
    }

    private static void take(Commit.Builder commit, String json, long number) {
        try {
            ArchiveLine line = TidingsJson.read(json, ArchiveLine.class);
            Optional<Work> work = line.openWork();
            if (work.isPresent()) {
                commit.open(work.get());
            } else {
                line.putInto(commit, TYPES);
            }
        } catch (TidingsException | IllegalArgumentException e) {
            throw new TidingsException("line " + number + " of the archive is broken: " + e.getMessage(), e);
        }
    }

    private static void carryOut(StoryStore store, Commit.Builder commit) {
        Commit built = commit.build();
        if (!built.isEmpty() && store.commit(built) instanceof CommitResult.Rejected rejected) {
            throw new TidingsException("the store refused a part of the archive: "
                    + rejected.failure().reason());
        }
    }

    private static final class BrokenWriter extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final IOException cause;

        BrokenWriter(IOException cause) {
            super(cause);
            this.cause = cause;
        }
    }
}
