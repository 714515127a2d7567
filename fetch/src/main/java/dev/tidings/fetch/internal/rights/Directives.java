// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.rights;

import dev.tidings.core.port.Headers;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Document;

/** What publishers reserve, in the words of robots directives and of the TDM Reservation Protocol. */
public final class Directives {
    /** Text and data mining is reserved. */
    public static final String MINING = "tdm-reservation";

    private static final Set<String> KNOWN = Set.of("noai", "noimageai", "noarchive", "nosnippet", "noindex");

    private Directives() {}

    /** As {@link #ofMetas}, of a page as a tree. */
    public static List<String> of(Document page) {
        return ofMetas(
                page.select("meta[name=robots]").eachAttr("content"),
                page.select("meta[name=tdm-reservation]").eachAttr("content").stream()
                        .findFirst());
    }

    /** What a page reserves in its {@code robots} and {@code tdm-reservation} meta elements, in alphabetical order. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public static List<String> ofMetas(List<String> robots, Optional<String> mining) {
        Set<String> out = new TreeSet<>();
        robots.forEach(content -> read(content, out));
        if (isReserved(mining)) {
            out.add(MINING);
        }
        return List.copyOf(out);
    }

    /** Adds the directives of a {@code robots} meta element that reserve something. */
    private static void read(String content, Collection<String> out) {
        for (String directive :
                content.toLowerCase(Locale.ROOT).replaceAll(":\\s++", ":").split("[,\\s]+", -1)) {
            add(directive, out);
        }
    }

    private static void add(String directive, Collection<String> out) {
        if (KNOWN.contains(directive)) {
            out.add(directive);
        } else if (directive.equals("none")) {
            out.add("noindex");
        } else if (directive.equals("max-snippet:0")) {
            out.add("nosnippet");
        }
    }

    /**
     * What the headers of an answer reserve, in alphabetical order.
     *
     * @param agent our product token: {@code X-Robots-Tag} can be meant for one robot alone
     */
    public static List<String> of(Headers headers, String agent) {
        Set<String> out = new TreeSet<>();
        for (String value : headers.all("x-robots-tag")) {
            tag(value, agent, out);
        }
        if (isReserved(headers.first(MINING))) {
            out.add(MINING);
        }
        return List.copyOf(out);
    }

    /** Whether a value of {@code tdm-reservation} reserves. */
    private static boolean isReserved(Optional<String> value) {
        return value.map(String::strip).filter("1"::equals).isPresent();
    }

    /** A name and a colon before a directive mean that it and those behind it are for that robot. */
    private static void tag(String value, String agent, Collection<String> out) {
        boolean ours = true;
        for (String part : value.split(",", -1)) {
            String directive = part.strip().toLowerCase(Locale.ROOT);
            int colon = directive.indexOf(':');
            boolean parameter = directive.startsWith("max-") || directive.startsWith("unavailable_after");
            if (colon > 0 && !parameter) {
                ours = directive.substring(0, colon).strip().equals(agent.toLowerCase(Locale.ROOT));
                directive = directive.substring(colon + 1).strip();
            }
            if (ours) {
                add(directive.replace(" ", ""), out);
            }
        }
    }
}
