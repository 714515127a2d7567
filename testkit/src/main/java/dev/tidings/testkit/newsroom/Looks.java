// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.newsroom;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page templates of a set. A template holds {@code {{name}}} for an escaped value, {@code {{name:json}}} inside
 * JSON, {@code {{name:raw}}} for markup, {@code {{?name}}…{{/name}}} for what is left out when the value is absent, and
 * {@code {{insert N}}…{{/insert}}} for clutter that lands after the N-th block of the body.
 */
record Looks(Map<String, String> templates) {
    private static final Pattern OPTIONAL = Pattern.compile("\\{\\{\\?([a-z]+)}}(.*?)\\{\\{/\\1}}", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\{\\{([a-z]+)(:json|:raw)?}}");
    private static final Pattern INSERT = Pattern.compile("\\{\\{insert (\\d+)}}(.*?)\\{\\{/insert}}", Pattern.DOTALL);

    /** Finds a template by name. */
    interface Source {
        String template(String name) throws IOException;
    }

    static Looks load(Collection<Publisher> publishers, Source source) throws IOException {
        Map<String, String> templates = new LinkedHashMap<>();
        for (Publisher publisher : publishers) {
            String name = publisher.setting("look", "plain");
            if (!templates.containsKey(name)) {
                templates.put(name, source.template(name));
            }
        }
        return new Looks(templates);
    }

    String template(Publisher publisher) {
        return Optional.ofNullable(templates.get(publisher.setting("look", "plain")))
                .orElseThrow();
    }

    /** The clutter to put into the body, by the number of the block it follows. */
    static Map<Integer, String> inserts(String template) {
        Map<Integer, String> inserts = new LinkedHashMap<>();
        Matcher matcher = INSERT.matcher(template);
        while (matcher.find()) {
            inserts.put(Integer.valueOf(matcher.group(1)), matcher.group(2));
        }
        return inserts;
    }

    static String fill(String template, Map<String, String> values) {
        String page = INSERT.matcher(template).replaceAll("");
        for (Matcher open = OPTIONAL.matcher(page); open.find(); open = OPTIONAL.matcher(page)) {
            page = open.replaceAll(match -> Matcher.quoteReplacement(
                    values.getOrDefault(match.group(1), "").isEmpty() ? "" : match.group(2)));
        }
        return VALUE.matcher(page)
                .replaceAll(match ->
                        Matcher.quoteReplacement(written(values.getOrDefault(match.group(1), ""), match.group(2))));
    }

    private static String written(String value, @org.jspecify.annotations.Nullable String form) {
        if (":raw".equals(form)) {
            return value;
        }
        return ":json".equals(form) ? Markup.json(value) : Markup.xml(value);
    }
}
