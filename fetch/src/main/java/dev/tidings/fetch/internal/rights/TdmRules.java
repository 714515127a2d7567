// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.rights;

import dev.tidings.core.port.Bytes;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The reservations of a site as its {@code /.well-known/tdmrep.json} states them (TDM Reservation Protocol): a list of
 * locations, each reserved or not. A location is a path in which {@code *} stands for anything and a last {@code $} for
 * the end; the first rule that matches counts.
 */
public final class TdmRules {
    /** So much of the file is read. */
    public static final int READ_BYTES = 256 * 1024;

    private static final int MOST_RULES = 1000;
    private static final TdmRules NONE = new TdmRules(List.of());

    private record Rule(String location, boolean reserved) {}

    private final List<Rule> rules;

    private TdmRules(List<Rule> rules) {
        this.rules = rules;
    }

    /** No rules: nothing is reserved. */
    public static TdmRules none() {
        return NONE;
    }

    /** The rules of a file; none when it is not what the protocol says. Rules beyond the first 1,000 are passed over. */
    public static TdmRules parse(Bytes file) {
        JsonNode root;
        try {
            root = JsonMapper.shared().readTree(file.toArray());
        } catch (JacksonException e) {
            return NONE; // a page that stands for everything missing, most often
        }
        List<Rule> rules = new ArrayList<>();
        for (JsonNode rule : root.isObject() ? List.of(root) : root) {
            JsonNode location = rule.path("location");
            if (location.isString() && rules.size() < MOST_RULES) {
                rules.add(new Rule(
                        location.asString(),
                        "1".equals(rule.path("tdm-reservation").asString(""))));
            }
        }
        return new TdmRules(List.copyOf(rules));
    }

    /** Whether text and data mining of the address is reserved. */
    public boolean reserve(URI url) {
        String path =
                Optional.ofNullable(url.getRawPath()).filter(p -> !p.isEmpty()).orElse("/")
                        + Optional.ofNullable(url.getRawQuery())
                                .map(query -> "?" + query)
                                .orElse("");
        for (Rule rule : rules) {
            if (matches(rule.location(), path)) {
                return rule.reserved();
            }
        }
        return false;
    }

    /** Piece by piece between the stars, each at its first place: linear in what there is to compare. */
    private static boolean matches(String location, String path) {
        boolean whole = location.endsWith("$");
        String[] pieces = (whole ? location.substring(0, location.length() - 1) : location).split("\\*", -1);
        if (!path.startsWith(pieces[0])) {
            return false;
        }
        int at = pieces[0].length();
        for (int i = 1; i < pieces.length; i++) {
            boolean last = whole && i == pieces.length - 1;
            int found = last ? path.length() - pieces[i].length() : path.indexOf(pieces[i], at);
            if (found < at || !path.startsWith(pieces[i], found)) {
                return false;
            }
            at = found + pieces[i].length();
        }
        return !whole || at == path.length();
    }
}
