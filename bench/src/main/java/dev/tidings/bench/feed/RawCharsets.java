// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench.feed;

import dev.tidings.fetch.charset.Charsets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads raw pages and says which are read in another charset than they are written in. */
public final class RawCharsets {
    private RawCharsets() {}

    /**
     * Prints each page that is read otherwise than expected, then how many are right: once with what the pages declare,
     * once without. The argument is a folder with an {@code index.json} of {@code file} and {@code encoding}.
     */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        JsonNode pages = JsonMapper.shared().readTree(Files.readAllBytes(folder.resolve("index.json")));
        for (boolean declared : new boolean[] {true, false}) {
            int right = 0;
            for (JsonNode page : pages) {
                String file = page.path("file").asString("");
                byte[] bytes = bytes(folder.resolve(file));
                String expected =
                        new String(bytes, Charset.forName(page.path("encoding").asString("")));
                String read =
                        (declared ? Charsets.decode(bytes, (String) null) : Charsets.decode(bytes, List.of())).text();
                if (read.equals(expected)) {
                    right++;
                } else {
                    System.out.println(
                            file + " expected " + page.path("encoding").asString("") + ", read "
                                    + Charsets.decode(bytes, (String) null).charset());
                }
            }
            System.out.println(right + " of " + pages.size() + (declared ? "" : " without their declarations"));
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }
}
