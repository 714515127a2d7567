// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.feed;

import dev.tidings.core.port.Headers;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code Link} headers of an answer (RFC 8288). */
public final class LinkHeaders {
    private static final Pattern LINK = Pattern.compile("<([^<>]*)>((?:\\s*;\\s*[^;,\"]+(?:\"[^\"]*\")?)*+)");

    private LinkHeaders() {}

    /**
     * One link.
     *
     * @param relations in lower case, blanks between
     */
    public record Link(URI target, String relations, Optional<String> type, Optional<String> title) {
        /** Whether it has a relation. */
        public boolean is(String relation) {
            return List.of(relations.split("\\s+", 20)).contains(relation);
        }
    }

    /** The links to web addresses, in order. */
    public static List<Link> of(Headers headers, URI base) {
        List<Link> out = new ArrayList<>();
        for (String value : headers.all("link")) {
            Matcher link = LINK.matcher(value);
            while (link.find()) {
                String parameters = link.group(2);
                String relations =
                        parameter(parameters, "rel").orElse("").strip().toLowerCase(Locale.ROOT);
                Links.web(Links.resolve(base.toString(), link.group(1)))
                        .ifPresent(target -> out.add(new Link(
                                target, relations, parameter(parameters, "type"), parameter(parameters, "title"))));
            }
        }
        return out;
    }

    private static Optional<String> parameter(String parameters, String name) {
        Matcher found = Pattern.compile("(?i);\\s*" + name + "\\s*=\\s*(?:\"([^\"]*)\"|([^;,\\s]+))")
                .matcher(parameters);
        return found.find() ? Optional.of(found.group(1) == null ? found.group(2) : found.group(1)) : Optional.empty();
    }
}
