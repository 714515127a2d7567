// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.feed;

import dev.tidings.core.TidingsException;
import dev.tidings.fetch.charset.Charsets;
import dev.tidings.fetch.feed.Opml;
import dev.tidings.fetch.feed.Opml.Subscription;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** From the bytes of an OPML file to its subscriptions. */
public final class OpmlReading {
    private static final Limits LIMITS = new Limits(16 * 1024 * 1024, 200, 5_000, 500_000);
    private static final Pattern ROOT = Pattern.compile("<opml[\\s/>]", Pattern.CASE_INSENSITIVE);

    private OpmlReading() {}

    /** Reads a list; throws when the bytes are no OPML or more than 16 MiB. */
    public static Opml read(byte[] bytes) {
        if (bytes.length > LIMITS.maxBytes()) {
            throw new TidingsException("OPML of " + bytes.length + " bytes, more than " + LIMITS.maxBytes());
        }
        String text = Charsets.decode(bytes, (String) null).text();
        Matcher start = ROOT.matcher(text);
        if (!start.find()) {
            throw new TidingsException("no OPML: there is no <opml> element in " + text.length() + " characters");
        }
        Element root = tree(text, start.start(), LIMITS, "opml");
        Map<String, Subscription> found = new LinkedHashMap<>();
        Element head = root.first("head");
        for (Element body : root.all("body")) {
            outlines(body, List.of(), found);
        }
        String title = head == null ? null : head.textOf("title");
        return new Opml(Optional.ofNullable(title), List.copyOf(found.values()));
    }

    /** The document from its root element on: strictly, and leniently when that fails. */
    static Element tree(String text, int start, Limits limits, String rootName) {
        TreeBuilder tree = new TreeBuilder(limits, new Warnings());
        try {
            StrictXml.read(text.substring(start), tree, limits);
        } catch (XMLStreamException e) {
            tree = new TreeBuilder(limits, new Warnings());
            LenientXml.read(text, start, tree, new Warnings());
        }
        Element root = tree.root();
        return root == null ? new Element(rootName, rootName, "", null) : root;
    }

    /** The tree is no deeper than the limit allows, so recursion is bounded. */
    private static void outlines(Element parent, List<String> folders, Map<String, Subscription> found) {
        for (Element outline : parent.all("outline")) {
            String address = outline.attribute("xmlurl");
            String title = Reader.firstOf(outline, "title", "text");
            if (address != null && Links.web(address).isPresent()) {
                found.putIfAbsent(address, subscription(outline, address, title, folders));
                outlines(outline, folders, found);
            } else {
                List<String> inside = new ArrayList<>(folders);
                if (title != null) {
                    inside.add(title);
                }
                outlines(outline, inside, found);
            }
        }
    }

    private static Subscription subscription(
            Element outline, String address, @Nullable String title, List<String> around) {
        List<String> folders = new ArrayList<>(around);
        String categories = outline.attribute("category");
        if (categories != null) {
            for (String category : categories.split(",", 50)) {
                String name = category.strip().replaceFirst("^/", "");
                if (!name.isEmpty() && !folders.contains(name)) {
                    folders.add(name);
                }
            }
        }
        String site = outline.attribute("htmlurl");
        return new Subscription(
                address,
                Optional.ofNullable(title).filter(text -> !text.equals(address)),
                Optional.ofNullable(site).filter(url -> Links.web(url).isPresent()),
                Optional.ofNullable(Reader.languageTag(outline.attribute("language"))),
                folders);
    }
}
