// SPDX-License-Identifier: Apache-2.0
package dev.tidings.bench.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Clean feeds of about a given size, in turns RSS 2.0, Atom and RDF, English and Chinese; the same for the same seed. */
public final class GeneratedFeeds {
    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final String[] WORDS = ("harbour bridge council vote market river school tunnel night budget storm "
                    + "museum train strike power water price court election garden")
            .split(" ");
    private static final String[] HAN = "港口 大桥 议会 市场 河流 学校 隧道 预算 风暴 博物馆 火车 电力 水价 法院 选举 花园".split(" ");

    private final Random random;
    private Instant at = Instant.parse("2026-11-23T08:00:00Z");

    private GeneratedFeeds(long seed) {
        random = new Random(seed);
    }

    /** So many feeds, each just over {@code size} bytes. */
    public static List<byte[]> of(int count, int size, long seed) {
        GeneratedFeeds feeds = new GeneratedFeeds(seed);
        List<byte[]> out = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            out.add(feeds.one(i, size).getBytes(StandardCharsets.UTF_8));
        }
        return out;
    }

    private String one(int number, int size) {
        String[] words = number % 2 == 0 ? WORDS : HAN;
        String site = "https://paper" + number + ".example/";
        StringBuilder items = new StringBuilder();
        int written = 0;
        for (int i = 0; written < size - 600; i++) {
            at = at.minusSeconds(600 + random.nextInt(7_200));
            String title = text(words, 6);
            String body = "<p>" + text(words, 40) + "</p><p>See <a href=\"/about?a=1&amp;b=" + i + "\">"
                    + text(words, 3) + "</a>.</p><img src=\"" + site + "i/" + i + ".jpg\" alt=\"\"/>";
            String item = item(number % 3, site + "stories/" + i, title, body);
            items.append(item);
            written += item.getBytes(StandardCharsets.UTF_8).length;
        }
        return wrapped(number % 3, site, items);
    }

    private String item(int dialect, String link, String title, String body) {
        String escaped = body.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return switch (dialect) {
            case 0 ->
                "<item><title>" + title + "</title><link>" + link + "</link><guid isPermaLink=\"true\">" + link
                        + "</guid><pubDate>" + RFC_822.format(at) + "</pubDate><category>" + title
                        + "</category><dc:creator>A. Writer</dc:creator><description><![CDATA[" + body
                        + "]]></description></item>\n";
            case 1 ->
                "<entry><title>" + title + "</title><link href=\"" + link + "\"/><id>" + link + "</id><published>"
                        + at + "</published><updated>" + at + "</updated><author><name>A. Writer</name></author>"
                        + "<summary type=\"html\">" + escaped + "</summary></entry>\n";
            default ->
                "<item rdf:about=\"" + link + "\"><title>" + title + "</title><link>" + link
                        + "</link><description>" + escaped + "</description><dc:date>" + at
                        + "</dc:date><dc:creator>A. Writer</dc:creator></item>\n";
        };
    }

    private static String wrapped(int dialect, String site, CharSequence items) {
        String dc = " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"";
        String head = "<title>The Paper</title><link>" + site + "</link><description>News</description>\n";
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + switch (dialect) {
                    case 0 -> "<rss version=\"2.0\"" + dc + "><channel>" + head + items + "</channel></rss>\n";
                    case 1 ->
                        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>The Paper</title><link href=\"" + site
                                + "\"/><id>" + site + "</id><updated>2026-11-23T08:00:00Z</updated>\n" + items
                                + "</feed>\n";
                    default ->
                        "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                                + " xmlns=\"http://purl.org/rss/1.0/\"" + dc + "><channel rdf:about=\"" + site + "\">"
                                + head
                                + "</channel>\n" + items + "</rdf:RDF>\n";
                };
    }

    private String text(String[] words, int length) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.append(i > 0 && words == WORDS ? " " : "").append(words[random.nextInt(words.length)]);
        }
        return out.toString();
    }
}
