// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.url;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The lists behind an identity: which parameters say nothing, which pages only lead on. */
final class UrlRules {
    private static final List<String> STANDARD = readStandard();
    private static final Set<String> FLAGS = Set.of("", "0", "1", "true", "false", "yes", "no", "on", "off");
    private static final Pattern DIGIT = Pattern.compile("=.*[0-9]");

    private final Names tracking = new Names();
    private final Names folded = new Names();
    private final Names doubtful = new Names();
    private final List<Place> users = new ArrayList<>();
    private final List<Place> wrappers = new ArrayList<>();
    private final List<Place> kept = new ArrayList<>();
    private final List<Place> aliases = new ArrayList<>();

    /** A host, a path and the names that a rule gives for them. */
    record Place(String host, String path, List<String> names) {
        boolean covers(String otherHost, String otherPath) {
            return coversHost(otherHost)
                    && (path.endsWith("*")
                            ? otherPath.startsWith(path.substring(0, path.length() - 1))
                            : samePath(otherPath));
        }

        private boolean samePath(String otherPath) {
            return otherPath.equals(path) || (otherPath.length() == path.length() + 1 && otherPath.equals(path + '/'));
        }

        boolean coversHost(String other) {
            if (!host.endsWith(".*")) {
                return other.equals(host) || other.endsWith('.' + host);
            }
            String name = host.substring(0, host.length() - 1);
            int at = other.startsWith(name) ? 0 : other.indexOf('.' + name) + 1;
            boolean found = at > 0 || other.startsWith(name);
            // Behind the name stands one ending: "com", "de", "co.uk".
            return found && other.length() - at - name.length() <= 6;
        }
    }

    /** Parameter names: whole, by their beginning, or with one value. */
    private static final class Names {
        private final Set<String> whole = new HashSet<>();
        private final List<String> beginnings = new ArrayList<>();

        void add(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.endsWith("*")) {
                beginnings.add(lower.substring(0, lower.length() - 1));
            } else {
                whole.add(lower);
            }
        }

        void addAll(Names other) {
            whole.addAll(other.whole);
            beginnings.addAll(other.beginnings);
        }

        boolean cover(String parameter) {
            return coverName(parameter) || coverValue(parameter);
        }

        boolean coverName(String parameter) {
            String name = UrlParts.nameOf(parameter);
            return whole.contains(name) || beginnings.stream().anyMatch(name::startsWith);
        }

        boolean coverValue(String parameter) {
            String pair = UrlParts.nameOf(parameter)
                    + '='
                    + UrlParts.valueOf(parameter).toLowerCase(Locale.ROOT);
            return whole.contains(pair)
                    || beginnings.stream().anyMatch(start -> start.indexOf('=') > 0 && pair.startsWith(start));
        }
    }

    static UrlRules standard() {
        UrlRules rules = new UrlRules();
        STANDARD.forEach(rules::add);
        return rules;
    }

    /** A copy that later rules do not reach. */
    UrlRules copy() {
        UrlRules copy = new UrlRules();
        copy.tracking.addAll(tracking);
        copy.folded.addAll(folded);
        copy.doubtful.addAll(doubtful);
        copy.users.addAll(users);
        copy.wrappers.addAll(wrappers);
        copy.kept.addAll(kept);
        copy.aliases.addAll(aliases);
        return copy;
    }

    void add(String rule) {
        List<String> words = List.of(rule.strip().split("\\s+"));
        List<String> rest = words.subList(1, words.size());
        switch (words.get(0)) {
            case "tracking" -> rest.forEach(tracking::add);
            case "folded" -> rest.forEach(folded::add);
            case "doubtful" -> rest.forEach(doubtful::add);
            case "users" -> rest.forEach(host -> users.add(new Place(host, "/*", List.of())));
            case "wrapper" -> wrappers.add(place(rest));
            case "keep" -> kept.add(place(rest));
            case "alias" -> aliases.add(new Place(rest.get(0), "*", rest.subList(1, rest.size())));
            default -> throw new IllegalArgumentException("no rule for addresses: " + rule);
        }
    }

    private static Place place(List<String> words) {
        if (words.size() < 2) {
            throw new IllegalArgumentException("a rule needs a host and a path: " + words);
        }
        return new Place(words.get(0), words.get(1).equals("*") ? "/*" : words.get(1), words.subList(2, words.size()));
    }

    boolean isTracking(String parameter) {
        return tracking.cover(parameter);
    }

    /** The parameters that tell pages apart. */
    List<String> telling(UrlParts url) {
        boolean path = Paths.namesPage(url.path());
        List<String> plain = url.query().stream()
                .filter(p -> !tracking.cover(p) && !folded.cover(p) && !doubtful.cover(p))
                .toList();
        boolean told = path || plain.stream().anyMatch(p -> DIGIT.matcher(p).find());
        return url.query().stream()
                .filter(p -> !tracking.cover(p))
                .filter(p -> !(path && doubtful.cover(p)))
                .filter(p -> !(folded.cover(p) && (told || isDress(p)) && (plain.isEmpty() || !isLetter(p))))
                .toList();
    }

    private boolean isDress(String parameter) {
        return folded.coverValue(parameter)
                || FLAGS.contains(UrlParts.valueOf(parameter).toLowerCase(Locale.ROOT));
    }

    /** A name of one letter, as in "m=1", may be part of a date where other parameters are. */
    private static boolean isLetter(String parameter) {
        return UrlParts.nameOf(parameter).length() == 1;
    }

    /** Names of the parameters that hold the real address; empty for a page that is no wrapper. */
    List<String> targetsOf(UrlParts url) {
        return namesFor(wrappers, url, List.of());
    }

    /** Names of the only parameters that tell pages apart there, or null where all do. */
    @Nullable
    List<String> keptFor(UrlParts url) {
        for (Place place : kept) {
            if (place.covers(url.host(), url.path())) {
                boolean there = place.path().endsWith("*")
                        || url.query().stream().anyMatch(p -> place.names().contains(UrlParts.nameOf(p)));
                return there ? place.names() : null;
            }
        }
        return null;
    }

    /** Whether each subdomain of the host is a site of its own. */
    boolean isOfUsers(String host) {
        return users.stream()
                .map(Place::host)
                .anyMatch(users -> users.endsWith(".*")
                        ? host.startsWith(users.substring(0, users.length() - 1))
                        : host.equals(users));
    }

    /** Whether the first label of a host is another dress of the host behind it. */
    boolean isAlias(String label, String host) {
        return aliases.stream()
                .anyMatch(place -> place.host().equals(host) && place.names().contains(label));
    }

    private static List<String> namesFor(List<Place> places, UrlParts url, List<String> otherwise) {
        for (Place place : places) {
            if (place.covers(url.host(), url.path())) {
                return place.names();
            }
        }
        return otherwise;
    }

    private static List<String> readStandard() {
        try (InputStream in = requireNonNull(
                        UrlRules.class.getResourceAsStream("url-rules.txt"), "url-rules.txt is missing");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("url-rules.txt cannot be read", e);
        }
    }
}
