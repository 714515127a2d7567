// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.feed;

import dev.tidings.fetch.feed.Feed;
import dev.tidings.fetch.feed.FeedCategory;
import dev.tidings.fetch.feed.FeedEnclosure;
import dev.tidings.fetch.feed.FeedEntry;
import dev.tidings.fetch.feed.FeedPerson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What modules add to any XML dialect: media, podcasts, Dublin Core, threads, licences. */
final class Extensions {
    private static final Map<String, Integer> PERIODS =
            Map.of("hourly", 60, "daily", 1440, "weekly", 10_080, "monthly", 43_200, "yearly", 525_600);

    private static final String ITUNES = "http://www.itunes.com/";
    private static final int MOST_MEDIA = 1000;

    private Extensions() {}

    /** Sets the attributes of an entry that come from modules alone. */
    static void entry(Reader in, Element item, FeedEntry.Builder out) {
        out.image(Optional.ofNullable(image(in, item)));
        out.duration(Optional.ofNullable(duration(item)));
        out.episode(Optional.ofNullable(item.textOf("itunes:episode", "podcast:episode")));
        out.season(Optional.ofNullable(item.textOf("itunes:season", "podcast:season")));
        out.license(Optional.ofNullable(license(in, item)));
        out.commentCount(number(item.textOf("slash:comments", "thr:total")));
        Element answered = item.first("thr:in-reply-to");
        if (answered != null) {
            out.inReplyTo(Optional.ofNullable(Reader.firstOf(answered, "ref", "href")));
        }
        item.all("podcast:transcript")
                .forEach(transcript -> file(in, transcript).ifPresent(out::addTranscript));
        for (Element chapters : item.all("podcast:chapters")) {
            file(in, chapters).ifPresent(file -> out.chapters(Optional.of(file)));
        }
    }

    private static Optional<FeedEnclosure> file(Reader in, Element element) {
        String url = in.link(element, element.attribute("url"));
        return Optional.ofNullable(url)
                .map(address ->
                        new FeedEnclosure(address, Optional.ofNullable(element.attribute("type")), Optional.empty()));
    }

    /** What modules say of a feed alone. */
    static void feed(Element channel, Feed.Builder out) {
        out.podcastGuid(Optional.ofNullable(channel.textOf("podcast:guid")));
        String locked = channel.textOf("podcast:locked");
        boolean said = "yes".equalsIgnoreCase(locked) || "no".equalsIgnoreCase(locked);
        out.podcastLocked(said ? Optional.of("yes".equalsIgnoreCase(locked)) : Optional.empty());
    }

    /** Contributors: those of the dialect, then the people of a podcast; each name once. */
    static List<FeedPerson> contributors(Reader in, Element element, List<FeedPerson> found) {
        if (element.first("podcast:person") == null) {
            return found;
        }
        List<FeedPerson> out = new ArrayList<>(found);
        Set<Optional<String>> names = new HashSet<>();
        found.forEach(person -> names.add(person.name()));
        for (Element person : element.all("podcast:person")) {
            String name = Markup.plain(person.text());
            if (!name.isEmpty() && out.size() < MOST_MEDIA && names.add(Optional.of(name))) {
                String url = in.link(person, person.attribute("href"));
                out.add(new FeedPerson(Optional.of(name), Optional.empty(), Optional.ofNullable(url)));
            }
        }
        return out;
    }

    /** Where a podcast's readers discuss. */
    static @Nullable String discussion(Reader in, Element item) {
        for (Element place : item.all("podcast:socialinteract")) {
            String uri = "disabled".equals(place.attribute("protocol")) ? null : in.link(place, place.attribute("uri"));
            if (uri != null) {
                return uri;
            }
        }
        return null;
    }

    static Optional<Integer> number(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > 9 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(text));
    }

    /** The Syndication module of RSS 1.0: a period and how often in it, once by default. */
    static Optional<Integer> updateMinutes(Element channel) {
        String period = channel.textOf("sy:updateperiod");
        Integer minutes = period == null ? null : PERIODS.get(period.toLowerCase(Locale.ROOT));
        return minutes == null
                ? Optional.empty()
                : Optional.of(minutes
                        / number(channel.textOf("sy:updatefrequency"))
                                .filter(times -> times > 0)
                                .orElse(1));
    }

    static @Nullable String license(Reader in, Element element) {
        String text = in.linkOf(element, "creativecommons:license", "cc:license");
        Element podcast = text == null ? element.first("podcast:license") : null;
        text = podcast == null ? text : in.link(podcast, podcast.attribute("url"));
        return text != null ? text : AtomMapper.linkByRelation(in, element, "license");
    }

    private static @Nullable String duration(Element item) {
        String text = item.textOf("itunes:duration");
        if (text != null) {
            return text;
        }
        for (Element media : media(item)) {
            if (media.attribute("duration") != null) {
                return media.attribute("duration");
            }
        }
        return null;
    }

    /** The picture of an entry or a feed that modules name. */
    static @Nullable String image(Reader in, Element element) {
        for (Element image : element.all("itunes:image")) {
            String text = image.text();
            String link = in.link(image, text.isEmpty() ? Reader.firstOf(image, "href", "url") : text);
            if (link != null) {
                return link;
            }
        }
        for (Element link : element.all("itunes:link")) {
            if ("image".equals(link.attribute("rel"))) {
                return in.link(link, link.attribute("href"));
            }
        }
        String thumbnail = thumbnail(in, element);
        return thumbnail != null ? thumbnail : in.linkOf(element, "googleplay:image");
    }

    private static @Nullable String thumbnail(Reader in, Element element) {
        List<Element> holders = new ArrayList<>(List.of(element));
        holders.addAll(element.all("media:group"));
        holders.addAll(media(element));
        for (Element holder : holders) {
            for (Element thumbnail : holder.all("media:thumbnail")) {
                String text = thumbnail.text();
                String link = in.link(thumbnail, text.isEmpty() ? Reader.firstOf(thumbnail, "url", "href") : text);
                if (link != null) {
                    return link;
                }
            }
        }
        for (Element media : media(element)) {
            String type = media.attribute("type");
            if ("image".equals(media.attribute("medium")) || (type != null && type.startsWith("image/"))) {
                return in.link(media, media.attribute("url"));
            }
        }
        return null;
    }

    private static List<Element> media(Element element) {
        List<Element> out = new ArrayList<>(element.all("media:content"));
        for (Element group : element.all("media:group")) {
            out.addAll(group.all("media:content"));
        }
        return out;
    }

    /** Enclosures of RSS, of Atom and of Media RSS; an address counts once. */
    static List<FeedEnclosure> enclosures(Reader in, Element item) {
        Map<String, FeedEnclosure> out = new LinkedHashMap<>();
        for (Element element : item.all("enclosure")) {
            enclosure(in, element, Reader.firstOf(element, "url", "href"), out);
        }
        for (Element link : item.all("atom:link")) {
            if ("enclosure".equals(link.attribute("rel"))) {
                enclosure(in, link, link.attribute("href"), out);
            }
        }
        for (Element media : media(item)) {
            enclosure(in, media, media.attribute("url"), out);
        }
        for (Element other : item.all("podcast:alternateenclosure")) {
            for (Element place : other.all("podcast:source")) {
                enclosure(in, other, place.attribute("uri"), out);
            }
        }
        return List.copyOf(out.values());
    }

    private static void enclosure(
            Reader in, Element element, @Nullable String address, Map<String, FeedEnclosure> out) {
        String url = in.link(element, address);
        if (url != null && out.size() < MOST_MEDIA) {
            String length = Reader.firstOf(element, "length", "filesize");
            boolean digits =
                    length != null && length.length() < 19 && length.chars().allMatch(c -> c >= '0' && c <= '9');
            Optional<Long> bytes = digits && length != null ? Optional.of(Long.parseLong(length)) : Optional.empty();
            out.putIfAbsent(url, new FeedEnclosure(url, Optional.ofNullable(element.attribute("type")), bytes));
        }
    }

    /** Categories of all modules, in the order of the document, each once. */
    static List<FeedCategory> categories(Reader in, Element element) {
        Map<FeedCategory, FeedCategory> out = new LinkedHashMap<>();
        for (Element child : element.elements()) {
            category(child, out);
        }
        for (Element group : element.all("media:group")) {
            group.elements().forEach(child -> category(child, out));
        }
        return List.copyOf(out.values());
    }

    private static void category(Element child, Map<FeedCategory, FeedCategory> out) {
        switch (child.key) {
            case "category", "atom:category", "media:category" -> {
                String term = child.attribute("term") != null ? child.attribute("term") : child.text();
                if (term != null && term.isEmpty()) {
                    term = Reader.firstOf(child, "label", "text");
                }
                put(out, term, Reader.firstOf(child, "domain", "scheme"), child.attribute("label"));
            }
            case "dc:subject", "atom:subject" -> put(out, child.text(), null, null);
            case "itunes:keywords", "media:keywords" -> {
                for (String word : child.text().split("[,;]", 100)) {
                    put(out, word.strip(), child.key.startsWith("itunes") ? ITUNES : null, null);
                }
            }
            case "itunes:category", "googleplay:category" -> nested(child, out);
            default -> {
                // no category
            }
        }
    }

    private static void nested(Element category, Map<FeedCategory, FeedCategory> out) {
        put(out, category.attribute("text") != null ? category.attribute("text") : category.text(), ITUNES, null);
        category.all("itunes:category").forEach(inside -> nested(inside, out));
    }

    private static void put(
            Map<FeedCategory, FeedCategory> out,
            @Nullable String term,
            @Nullable String scheme,
            @Nullable String label) {
        if (term != null && !term.isBlank() && out.size() < MOST_MEDIA) {
            FeedCategory category =
                    new FeedCategory(Markup.collapse(term), Optional.ofNullable(scheme), Optional.ofNullable(label));
            out.putIfAbsent(category, category);
        }
    }
}
