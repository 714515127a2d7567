// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.feed;

import dev.tidings.fetch.feed.FeedPerson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** People as the dialects name them. */
final class Persons {
    private static final int LONGEST = 500;
    private static final Pattern EMAIL =
            Pattern.compile("(?:mailto:)?([^\\s()<>\\[\\]@,;:\"]{1,64}@[^\\s()<>\\[\\]@,;:\"]{1,190})");

    private Persons() {}

    /** The people of the first of some elements that names any: {@code Name}, {@code mail (Name)}, {@code Name <mail>}. */
    static List<FeedPerson> lines(Reader in, Element parent, String... keys) {
        for (String key : keys) {
            List<FeedPerson> found = new ArrayList<>();
            for (Element child : parent.all(key)) {
                FeedPerson person = child.hasElements() ? construct(in, child) : line(child.text());
                if (person != null && !found.contains(person)) {
                    found.add(person);
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    static @Nullable FeedPerson line(String text) {
        String value = Markup.plain(text);
        if (value.isEmpty() || value.length() > LONGEST) {
            return null;
        }
        Matcher email = EMAIL.matcher(text);
        if (!email.find()) {
            return new FeedPerson(Optional.of(value), Optional.empty(), Optional.empty());
        }
        String name = (text.substring(0, email.start()) + " " + text.substring(email.end()))
                .replaceAll("[()<>\\[\\]\"]", " ");
        name = Markup.plain(name).replaceAll("^[\\s,;:-]+|[\\s,;:-]+$", "");
        return new FeedPerson(
                name.isEmpty() ? Optional.empty() : Optional.of(name), Optional.of(email.group(1)), Optional.empty());
    }

    /** Person constructs of Atom, 0.3 or 1.0. */
    static List<FeedPerson> constructs(Reader in, Element parent, String key) {
        List<FeedPerson> out = new ArrayList<>();
        for (Element element : parent.all(key)) {
            FeedPerson person = element.hasElements() ? construct(in, element) : line(element.text());
            if (person != null) {
                out.add(person);
            }
        }
        return out;
    }

    private static @Nullable FeedPerson construct(Reader in, Element element) {
        String name = element.textOf("atom:name", "name", "itunes:name");
        String email = element.textOf("atom:email", "email", "itunes:email");
        String url = in.linkOf(element, "atom:uri", "atom:url", "atom:homepage", "uri", "url");
        if (name == null && email == null && url == null) {
            return element.text().isEmpty() ? null : line(element.text());
        }
        return new FeedPerson(
                Optional.ofNullable(name).map(Markup::collapse), Optional.ofNullable(email), Optional.ofNullable(url));
    }
}
