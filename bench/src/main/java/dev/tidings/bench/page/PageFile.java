// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench.page;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page of a list: its bytes, and its text for those who cannot read bytes. */
record PageFile(URI url, byte[] bytes, String text) {
    private static final URI NOWHERE = URI.create("http://page.invalid/");

    /** The pages of a list of lines {@code {file, url}}; files are UTF-8, gzipped or not, and stand beside the list. */
    static List<PageFile> of(Path list) throws IOException {
        List<PageFile> pages = new ArrayList<>();
        for (String line : Files.readAllLines(list)) {
            JsonNode page = JsonMapper.shared().readTree(line);
            byte[] bytes = read(list.resolveSibling(page.get("file").asString()));
            pages.add(new PageFile(
                    address(page.path("url").asString("")), bytes, new String(bytes, StandardCharsets.UTF_8)));
        }
        return pages;
    }

    private static byte[] read(Path file) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return in.readAllBytes();
        }
    }

    private static URI address(String url) {
        try {
            return new URI(url.isBlank() ? NOWHERE.toString() : url.strip().replace(" ", "%20"));
        } catch (URISyntaxException e) {
            return NOWHERE;
        }
    }
}
