// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the features of all blocks of the pages of a list, for {@code fetch/src/fit/fit.py}: arguments are the list,
 * the stage (1 or 2), for stage 2 a file of first-model weights, and the ids to write (a file, or none for all).
 */
final class FeatureDump {
    private FeatureDump() {}

    public static void main(String[] args) throws IOException {
        Path list = Path.of(args[0]);
        boolean second = args[1].equals("2");
        InputStream weights = second ? Files.newInputStream(Path.of(args[2])) : new ByteArrayInputStream(new byte[0]);
        ArticleModel model = new ArticleModel(
                LogisticModel.read(BlockFeatures.NAMES, weights),
                LogisticModel.read(ArticleFeatures.NAMES, new ByteArrayInputStream(new byte[0])));
        List<String> wanted = args.length > 3 ? Files.readAllLines(Path.of(args[3])) : List.of();
        FeatureNames names = second ? ArticleFeatures.NAMES : BlockFeatures.NAMES;
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (int place = 0; place < names.size(); place++) {
            out.println("F\t" + names.name(place));
        }
        JsonMapper json = JsonMapper.shared();
        for (String line : Files.readAllLines(list)) {
            JsonNode page = json.readTree(line);
            String id = page.get("id").asString();
            if (wanted.isEmpty() || wanted.contains(id)) {
                dump(
                        out,
                        json,
                        model,
                        second,
                        id,
                        read(list.resolveSibling(page.get("file").asString())),
                        page.path("url").asString(""));
            }
        }
        out.flush();
    }

    private static byte[] read(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return in.readAllBytes();
        }
    }

    private static URI address(String url) {
        try {
            return new URI(url.isEmpty() ? "http://page.invalid/" : url.strip());
        } catch (URISyntaxException e) {
            return URI.create("http://page.invalid/");
        }
    }

    private static void dump(
            PrintStream out, JsonMapper json, ArticleModel model, boolean second, String id, byte[] bytes, String url) {
        Document document = Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), url);
        PageReading page = PageReading.of(document, address(url));
        String title =
                TitleResolver.resolve(page, null).map(TitleResolver.Title::text).orElse("");
        int[][] rows = model.features(page.tree, page.witness(title, ""), second);
        out.println("P\t" + id);
        for (TextBlock block : page.tree.blocks) {
            String features = Arrays.toString(rows[block.index]).replaceAll("[\\[\\],]", "");
            out.println("B\t" + (block.hidden ? 1 : 0) + "\t" + features + "\t" + json.writeValueAsString(block.text));
        }
    }
}
