// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.site;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file of a site that is too long to be held: written beside its place, and put there when it is done. */
public final class GrowingFile implements Closeable {
    private final OutputStream out;
    private final Step placing;
    private final Step tidying;

    private GrowingFile(OutputStream out, Step placing, Step tidying) {
        this.out = out;
        this.placing = placing;
        this.tidying = tidying;
    }

    static GrowingFile at(Path part, Step placing) throws IOException {
        Files.deleteIfExists(part);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(part), 64 * 1024);
        return new GrowingFile(out, placing, () -> Files.deleteIfExists(part));
    }

    /** A file that is not written at all. */
    public static GrowingFile none() {
        return new GrowingFile(OutputStream.nullOutputStream(), () -> {}, () -> {});
    }

    /** Adds text in UTF-8. */
    public void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Ends the file and puts it into its place. */
    public void done() throws IOException {
        out.close();
        placing.run();
    }

    /** Leaves nothing behind of a file that was not done. */
    @Override
    public void close() throws IOException {
        out.close();
        tidying.run();
    }

    interface Step {
        void run() throws IOException;
    }
}
