// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.FeedItem;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The headline: declared titles (JSON-LD, OpenGraph, meta, title element) and shown ones (h1, microdata) vote, after the
 * site's name has been cut off. What several signals say wins.
 */
final class TitleResolver {
    private static final Pattern BORDER =
            Pattern.compile("\\s+[|\\-–—·•»«:~/>‹›]+\\s+|\\s*[|｜_»«]+\\s*|\\s+::\\s+|--+");
    private static final int LONGEST = 400;

    /** A title and what spoke for it. */
    record Title(String text, String evidence, double confidence) {}

    private record Signal(String name, String text, double weight) {}

    private final PageReading page;
    private final String site;
    private final String host;
    private final List<Signal> signals = new ArrayList<>();
    private final Set<String> headings = new HashSet<>();

    private TitleResolver(PageReading page) {
        this.page = page;
        this.site = Strings.key(page.siteName().orElse(""));
        this.host = host(page.url);
        page.marks.headings.forEach(row -> headings.add(Strings.key(page.text(row))));
    }

    /** With the feed item that led to the page as one more voice. */
    static Optional<Title> resolve(PageReading page, @Nullable FeedItem item) {
        TitleResolver resolver = new TitleResolver(page);
        if (item != null) {
            item.title().ifPresent(text -> resolver.add("feed", text, 0.8));
        }
        return resolver.resolve();
    }

    private static String host(URI url) {
        String host = url.getHost();
        return host == null ? "" : host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", "");
    }

    private Optional<Title> resolve() {
        collect();
        Map<String, Double> votes = new LinkedHashMap<>();
        for (Signal signal : signals) {
            votes.merge(Strings.key(signal.text()), signal.weight(), Double::sum);
        }
        Signal best = null;
        double most = 0;
        double all = 0;
        for (Signal signal : signals) {
            double vote = votes.getOrDefault(Strings.key(signal.text()), 0.0) + kinship(signal);
            all += signal.weight();
            if (vote > most) {
                most = vote;
                best = signal;
            }
        }
        if (best == null) {
            return Optional.empty();
        }
        String key = Strings.key(best.text());
        List<String> names = signals.stream()
                .filter(s -> Strings.key(s.text()).equals(key))
                .map(Signal::name)
                .distinct()
                .toList();
        double confidence = Math.min(1, votes.getOrDefault(key, 0.0) / Math.max(1, all) + 0.2);
        return Optional.of(new Title(best.text(), String.join(", ", names), confidence));
    }

    /** A signal gains a little from others that are almost the same. */
    private double kinship(Signal signal) {
        double sum = 0;
        String key = Strings.key(signal.text());
        for (Signal other : signals) {
            if (!Strings.key(other.text()).equals(key)) {
                sum += 0.25 * other.weight() * Math.max(0, Strings.overlap(other.text(), signal.text()) - 0.5);
            }
        }
        return sum;
    }

    private void collect() {
        page.declared("headline").ifPresent(text -> add("json-ld", text, 1.0));
        page.marks.meta("og:title").ifPresent(text -> add("og:title", text, 1.0));
        page.marks.meta("twitter:title").ifPresent(text -> add("twitter:title", text, 0.5));
        for (String name : List.of("dc.title", "parsely-title", "sailthru.title", "citation_title", "headline")) {
            page.marks.meta(name).ifPresent(text -> add("meta " + name, text, 0.4));
        }
        for (int row : page.marks.properties("headline")) {
            add("microdata", page.text(row), 0.5);
            break;
        }
        heading().ifPresent(text -> add("h1", text, 1.1));
        add("title", page.marks.title(), 0.7);
    }

    private void add(String name, String raw, double weight) {
        String text = ArticleText.normalize(raw);
        if (!text.isEmpty() && text.length() <= LONGEST) {
            String cut = withoutSite(text);
            if (!isSite(cut)) {
                signals.add(new Signal(name, cut, weight));
            }
        }
    }

    /** The main heading: the first h1 that is not the site's, that looks most like the declared titles. */
    private Optional<String> heading() {
        String declared = page.marks.meta("og:title").orElseGet(page.marks::title);
        Set<String> words = Strings.words(declared);
        String best = null;
        double most = -1;
        for (int row : page.marks.headings) {
            Element element = page.element(row);
            boolean first = element.normalName().equals("h1");
            String text = page.text(row);
            if (text.isEmpty() || text.length() > LONGEST || isSite(text)) {
                continue;
            }
            double score = Strings.overlap(Strings.words(text), words) + (first ? 0.35 : 0);
            if (score > most && (first || score > 0.6)) {
                most = score;
                best = text;
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean isSite(String text) {
        String key = Strings.key(text);
        if (key.isEmpty() || key.equals(site)) {
            return true;
        }
        String glued = key.replace(" ", "");
        return host.startsWith(glued + ".") || host.equals(glued) || glued.equals(host.replace(".", ""));
    }

    /** Cuts the site's name, or what another signal shows to be no part of the headline. */
    String withoutSite(String text) {
        String rest = text;
        for (int round = 0; round < 3; round++) {
            String next = cutOnce(rest);
            if (next.equals(rest)) {
                break;
            }
            rest = next;
        }
        return rest;
    }

    private String cutOnce(String text) {
        Matcher border = BORDER.matcher(text);
        int firstStart = -1;
        int firstEnd = -1;
        int lastStart = -1;
        int lastEnd = -1;
        while (border.find()) {
            if (border.start() > 0 && border.end() < text.length()) {
                if (firstStart < 0) {
                    firstStart = border.start();
                    firstEnd = border.end();
                }
                lastStart = border.start();
                lastEnd = border.end();
            }
        }
        if (lastStart < 0) {
            return text;
        }
        if (isNoHeadline(text.substring(lastEnd), text.substring(0, lastStart))) {
            return text.substring(0, lastStart).strip();
        }
        if (isNoHeadline(text.substring(0, firstStart), text.substring(firstEnd))) {
            return text.substring(firstEnd).strip();
        }
        return text;
    }

    private boolean isNoHeadline(String part, String rest) {
        if (isSite(part) || (!site.isEmpty() && Strings.key(part).contains(site) && part.length() < 60)) {
            return true;
        }
        String key = Strings.key(rest);
        if (key.length() < 12 && Strings.words(rest).size() < 3) {
            return false;
        }
        if (3 * rest.length() >= part.length() && headings.contains(key)) {
            return true;
        }
        String declared = Strings.key(page.declared("headline").orElse(""));
        return declared.equals(key) || isNameOfHost(part);
    }

    /** A part whose letters make up the host's name, as "The Daily Planet" does in dailyplanet.example. */
    private boolean isNameOfHost(String part) {
        String glued = Strings.key(part).replace(" ", "");
        String label = host.replaceAll("\\.[a-z]{2,6}(\\.[a-z]{2})?$", "").replace("-", "");
        int dot = label.lastIndexOf('.');
        label = label.substring(dot + 1);
        return glued.length() >= 3
                && label.length() >= 3
                && part.length() < 50
                && (glued.contains(label) || (glued.length() > 4 && label.contains(glued)));
    }
}
