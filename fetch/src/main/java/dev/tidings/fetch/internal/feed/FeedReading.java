// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.feed;

import dev.tidings.fetch.charset.Charsets;
import dev.tidings.fetch.charset.DecodedText;
import dev.tidings.fetch.feed.Feed;
import dev.tidings.fetch.feed.FeedParse;
import dev.tidings.fetch.feed.FeedParse.Parsed;
import dev.tidings.fetch.feed.FeedParse.Reason;
import dev.tidings.fetch.feed.FeedParse.Refused;
import dev.tidings.fetch.feed.FeedWarning;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One parse, from bytes to outcome: charset, JSON or XML, strict or lenient, dialect. */
public final class FeedReading {
    private static final Pattern ROOT = Pattern.compile(
            "<(?:[A-Za-z][\\w.-]{0,30}:)?(rss|feed|rdf|channel|entry)(?=[\\s>/])", Pattern.CASE_INSENSITIVE);
    private static final Pattern HTML =
            Pattern.compile("<(?:!doctype\\s+html|html|head|body)[\\s>]", Pattern.CASE_INSENSITIVE);
    private static final Pattern ESCAPED_ROOT = Pattern.compile("&lt;(?:rss|feed|rdf:RDF)[\\s&]");

    private final Limits limits;
    private final @Nullable String baseUrl;
    private final Warnings warnings = new Warnings();

    private FeedReading(Limits limits, @Nullable String baseUrl) {
        this.limits = limits;
        this.baseUrl = baseUrl;
    }

    /** Reads bytes; the arguments are those of {@code FeedParser.parse}. */
    public static FeedParse read(byte[] bytes, @Nullable String contentType, @Nullable String baseUrl, Limits limits) {
        if (bytes.length > limits.maxBytes()) {
            return new Refused(Reason.TOO_LARGE, bytes.length + " bytes, more than " + limits.maxBytes());
        }
        return new FeedReading(limits, baseUrl).read(Charsets.decode(bytes, contentType));
    }

    private FeedParse read(DecodedText decoded) {
        if (decoded.malformed() > 0) {
            warnings.add(
                    FeedWarning.Kind.CHARSET, decoded.malformed() + " sequences mean nothing in " + decoded.charset());
        }
        if (decoded.basis() == DecodedText.Basis.STATISTICS) {
            warnings.add(FeedWarning.Kind.CHARSET, "read as " + decoded.charset() + ", by how the text reads");
        }
        String text = decoded.text();
        int start = firstMark(text);
        if (start == text.length()) {
            return new Refused(Reason.EMPTY, "nothing but white space");
        }
        if (text.charAt(start) == '{' || text.charAt(start) == '[') {
            return json(text.substring(start));
        }
        return xml(text, start);
    }

    private static int firstMark(String text) {
        int i = 0;
        while (i < text.length()
                && (text.charAt(i) <= ' ' || text.charAt(i) == '\uFEFF' || text.charAt(i) == '\u00A0')) {
            i++;
        }
        return i;
    }

    private FeedParse json(String text) {
        JsonReading document = JsonReading.of(text, warnings);
        JsonNode root = document.root();
        if (!JsonFeedMapper.isFeed(root) && (document.failure() == null || !JsonFeedMapper.hasEntries(root))) {
            String failure = document.failure();
            return new Refused(
                    Reason.NOT_A_FEED, failure == null ? "JSON, but no JSON Feed" : "no readable JSON: " + failure);
        }
        Feed feed = new JsonFeedMapper(new Reader(baseUrl, warnings), limits).feed(root);
        return new Parsed(feed, warnings.list());
    }

    private FeedParse xml(String text, int start) {
        Element root = text.startsWith("<", start) ? strict(start == 0 ? text : text.substring(start)) : null;
        if (start > 0 && root != null) {
            warnings.add(FeedWarning.Kind.JUNK_AROUND, "white space before the document");
        }
        if (root == null || !isFeed(root)) {
            root = lenient(text, start);
        }
        if (root == null || !isFeed(root)) {
            return refused(text);
        }
        return new Parsed(map(root), warnings.list());
    }

    private @Nullable Element strict(String text) {
        int type = text.indexOf("<!DOCTYPE");
        if (type >= 0 && type < 4096 && text.indexOf("<!ENTITY") > type) {
            return null; // only the lenient reader knows the harmless ones of these
        }
        if (LenientXml.hasOpenCdata(text)) {
            return null; // well-formed perhaps, and then with entries that went into the text of another
        }
        Warnings found = new Warnings();
        TreeBuilder tree = new TreeBuilder(limits, found);
        try {
            StrictXml.read(text, tree, limits);
        } catch (XMLStreamException e) {
            String message = String.valueOf(e.getMessage());
            int line = message.indexOf('\n');
            warnings.add(FeedWarning.Kind.NOT_WELL_FORMED, line < 0 ? message : message.substring(0, line));
            return null;
        }
        warnings.addAll(found);
        return finished(tree);
    }

    private @Nullable Element finished(TreeBuilder tree) {
        tree.dropHalfRead();
        Element root = tree.root();
        if (root != null && isFeed(root) && !tree.otherCase().isEmpty() && !CdfMapper.isCdf(root)) {
            warnings.add(FeedWarning.Kind.NAME, "names in another case: " + String.join(", ", tree.otherCase()));
        }
        return root;
    }

    private @Nullable Element lenient(String text, int start) {
        Matcher found = ROOT.matcher(text);
        if (!found.find(start)) {
            return unescaped(text);
        }
        int from = found.start();
        if (!onlyProlog(text, start, from)) {
            warnings.add(FeedWarning.Kind.JUNK_AROUND, "text before the feed");
        }
        TreeBuilder tree = new TreeBuilder(limits, warnings);
        LenientXml.read(text, from, tree, warnings);
        return finished(tree);
    }

    /** A feed shown as source inside of an HTML page. */
    private @Nullable Element unescaped(String text) {
        Matcher found = ESCAPED_ROOT.matcher(text);
        if (!found.find()) {
            return null;
        }
        warnings.add(FeedWarning.Kind.JUNK_AROUND, "a feed escaped inside of a page");
        String inner = org.jsoup.parser.Parser.unescapeEntities(text.substring(found.start()), false);
        TreeBuilder tree = new TreeBuilder(limits, warnings);
        LenientXml.read(inner, 0, tree, warnings);
        return finished(tree);
    }

    private static boolean onlyProlog(String text, int start, int end) {
        int i = start;
        while (i < end) {
            if (text.startsWith("<?", i) || text.startsWith("<!", i)) {
                int close = text.startsWith("<!--", i) ? text.indexOf("-->", i) : text.indexOf('>', i);
                i = close < 0 ? end : close + 1;
            } else if (text.charAt(i) <= ' ' || text.charAt(i) == '\uFEFF' || text.charAt(i) == '>') {
                i++;
            } else {
                return false;
            }
        }
        return true;
    }

    private static boolean isFeed(Element root) {
        return switch (root.key) {
            case "rss", "rdf:rdf", "rdf", "atom:feed", "atom:entry" -> true;
            case "channel" -> true;
            default -> false;
        };
    }

    private FeedParse refused(String text) {
        String head = text.substring(0, Math.min(text.length(), 4096));
        if (HTML.matcher(head).find()) {
            return new Refused(Reason.HTML_PAGE, "an HTML page; FeedDiscovery finds the feeds that it links to");
        }
        return new Refused(Reason.NOT_A_FEED, "no element of a feed in " + text.length() + " characters");
    }

    private Feed map(Element root) {
        Reader in = new Reader(baseUrl, warnings);
        if (root.key.startsWith("atom:")) {
            return new AtomMapper(in).feed(root);
        }
        return CdfMapper.isCdf(root) ? new CdfMapper(in).feed(root) : new RssMapper(in).feed(root);
    }
}
