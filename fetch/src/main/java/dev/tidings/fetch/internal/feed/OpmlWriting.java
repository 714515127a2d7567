// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.feed;

import dev.tidings.fetch.feed.Opml;
import dev.tidings.fetch.feed.Opml.Subscription;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes subscriptions as OPML 2.0. */
public final class OpmlWriting {
    private OpmlWriting() {}

    /** A folder while writing: the folders inside of it by name, and all that it holds in order, feeds and folders. */
    private record Folder(String name, Map<String, Folder> folders, List<Object> content) {
        Folder(String name) {
            this(name, new HashMap<>(), new ArrayList<>());
        }

        Folder inside(String inner) {
            return folders.computeIfAbsent(inner, n -> {
                Folder folder = new Folder(n);
                content.add(folder);
                return folder;
            });
        }
    }

    /** The document, with line ends of one character. */
    public static String write(Opml opml) {
        Folder root = new Folder("");
        for (Subscription feed : opml.subscriptions()) {
            for (List<String> place : feed.places()) {
                Folder at = root;
                for (String name : place) {
                    at = at.inside(name);
                }
                at.content.add(feed);
            }
        }
        StringBuilder out =
                new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<opml version=\"2.0\">\n<head>");
        opml.title()
                .ifPresent(title -> out.append("<title>").append(escape(title)).append("</title>"));
        out.append("</head>\n<body>\n");
        write(root, "  ", out);
        return out.append("</body>\n</opml>\n").toString();
    }

    private static void write(Folder folder, String indent, StringBuilder out) {
        for (Object part : folder.content) {
            if (part instanceof Subscription feed) {
                write(feed, indent, out);
            } else if (part instanceof Folder inside) {
                out.append(indent).append("<outline");
                attribute("text", Optional.of(inside.name), out);
                out.append(">\n");
                write(inside, indent + "  ", out);
                out.append(indent).append("</outline>\n");
            }
        }
    }

    private static void write(Subscription feed, String indent, StringBuilder out) {
        out.append(indent).append("<outline type=\"rss\"");
        attribute("text", Optional.of(feed.title().orElse(feed.feedUrl())), out);
        attribute("title", feed.title(), out);
        attribute("xmlUrl", Optional.of(feed.feedUrl()), out);
        attribute("htmlUrl", feed.siteUrl(), out);
        attribute("language", feed.language(), out);
        attribute("category", Optional.of(String.join(",", feed.categories())).filter(c -> !c.isEmpty()), out);
        out.append("/>\n");
    }

    private static void attribute(String name, Optional<String> value, StringBuilder out) {
        value.ifPresent(text ->
                out.append(' ').append(name).append("=\"").append(escape(text)).append('"'));
    }

    private static String escape(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        Entities.plain(text, 0, text.length(), clean);
        return Markup.escape(clean.toString())
                .replace("\"", "&quot;")
                .replace("\n", "&#10;")
                .replace("\t", "&#9;");
    }
}
