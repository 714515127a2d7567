// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench.render;

import dev.tidings.core.json.TidingsJson;
import dev.tidings.core.page.Page;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.port.Links;
import dev.tidings.core.port.RenderContext;
import dev.tidings.render.HtmlRenderer;
import dev.tidings.render.SiteExporter;
import dev.tidings.testkit.sample.HostilePages;
import dev.tidings.testkit.sample.SampleArticles;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Writes one page of each kind for each hostile text, without the Content-Security-Policy, so that the markup alone has to
 * hold; and counts links that lead elsewhere than to http, https, mail or within the site. A browser that pokes at the
 * pages says whether anything runs.
 */
public final class HostileSite {
    private static final RenderContext CONTEXT = RenderContext.builder()
            .now(SampleArticles.NOW)
            .baseUrl(URI.create("https://news.example/"))
            .build();
    private static final Pattern POLICY = Pattern.compile("<meta http-equiv=\"Content-Security-Policy\"[^>]*>\n");
    private static final List<String> ADDRESSES = List.of(
            "href", "src", "action", "formaction", "data", "poster", "srcset", "xlink:href", "background", "cite");
    private static final Pattern LEADS = Pattern.compile("(?i)(https?|mailto):.*|[^:]*|data:image/svg\\+xml,%3Csvg.*");
    private static final Pattern SCRIPT = Pattern.compile("(?s)<script>(.*?)</script>");

    private final Path out;
    private final HtmlRenderer renderer = HtmlRenderer.create();
    private int pages;
    private int badLinks;

    private HostileSite(Path out) {
        this.out = out;
    }

    /**
     * Writes pages.
     *
     * @param args a file of JSON lines with {@code payload}, the folder to write to, and optionally which kinds of pages
     */
    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            throw new IllegalArgumentException("HostileSite: give the payloads (JSON lines) and a folder");
        }
        HostileSite site = new HostileSite(Files.createDirectories(Path.of(args[1])));
        List<String> kinds = List.of(args).subList(2, args.length);
        int number = 0;
        for (String line : Files.readAllLines(Path.of(args[0]), StandardCharsets.UTF_8)) {
            Object payload = TidingsJson.read(line, Map.class).get("payload");
            if (payload instanceof String text && !text.isBlank()) {
                site.write(String.format("%04d", number), text, kinds);
            }
            number++;
        }
        System.out.println(
                "{\"payloads\":" + number + ",\"pages\":" + site.pages + ",\"badLinks\":" + site.badLinks + "}");
        System.exit(site.badLinks == 0 ? 0 : 1);
    }

    /** Lead pictures have a copy, so that their words stand in the page; icons lead where the text says. */
    private static RenderContext context(String text) {
        return RenderContext.builder()
                .from(CONTEXT)
                .links(new Links() {
                    @Override
                    public String href(String from, String to, String extension) {
                        return Links.relative().href(from, to, extension);
                    }

                    @Override
                    public Optional<String> picture(String from, URI url) {
                        return Optional.of(url.equals(HostilePages.PICTURE) ? "copy.png" : text);
                    }
                })
                .build();
    }

    private void write(String number, String text, List<String> kinds) throws IOException {
        List<Page> hostile = new ArrayList<>(HostilePages.of(text, address(text)));
        for (Page page : hostile) {
            String kind = page.kind().name().toLowerCase(java.util.Locale.ROOT);
            if (kinds.isEmpty() || kinds.contains(kind)) {
                put(number + "-" + kind, renderer.toString(page, context(text)));
            }
        }
        if (kinds.isEmpty() || kinds.contains("search")) {
            put(number + "-search", search((StoryPage) hostile.get(0), text));
        }
    }

    /** The search page with the text already in its field, so that the script shows the story. */
    private String search(StoryPage story, String text) throws IOException {
        Path folder = Files.createTempDirectory("hostile");
        try {
            SiteExporter.builder(folder).renderers(List.of(renderer)).build().export(List.of(story), CONTEXT);
            String html = Files.readString(folder.resolve("search.html"));
            Matcher script = SCRIPT.matcher(html);
            if (script.find()) {
                Files.writeString(out.resolve("scripts.json"), "[\"" + sha256(script.group(1)) + "\"]");
            }
            String value = text.replace("&", "&amp;").replace("\"", "&quot;").replace("\u0000", "");
            return html.replace("<input id=\"q\"", "<input id=\"q\" value=\"" + value + "\"");
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void put(String name, String html) throws IOException {
        String bare = POLICY.matcher(html).replaceFirst("");
        for (Element element : Jsoup.parse(bare).getAllElements()) {
            for (String attribute : ADDRESSES) {
                String leads = element.attr(attribute);
                if (!LEADS.matcher(leads).matches()) {
                    badLinks++;
                    System.err.println(name + ": " + leads);
                }
            }
        }
        Files.writeString(out.resolve(name + ".html"), bare);
        pages++;
    }

    /** The text as an address where it can be one, else an address that runs. */
    private static URI address(String text) {
        try {
            return URI.create(text.strip());
        } catch (IllegalArgumentException noAddress) {
            return URI.create("javascript:alert(1)");
        }
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
