// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.url;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Says which addresses lead to one page, from the addresses alone: nothing is fetched.
 *
 * <p>Two forms, for two risks. {@link #canonicalUrl} is shown and fetched; it only does what cannot change the page.
 * {@link #identityKey} decides which articles are one, and folds what usually shows the same page. Both leave an
 * address as it is when applied to their own answers. Immutable and safe for all threads.
 */
public final class UrlIdentity {
    /** Longer addresses are kept as they are: no article has one. */
    private static final int LONGEST = 8192;

    private static final UrlIdentity STANDARD = builder().build();
    private static final Pattern NUMERIC_ENTITY = Pattern.compile("&#(?:39|x27|0?38);", Pattern.CASE_INSENSITIVE);

    /** Fragments that scroll, count or come from a feed; others may be routes of a page or entries of a live blog. */
    private static final Pattern SCROLLING = Pattern.compile(
            "(?i)|comments?|comment[-_]?\\d+|respond|disqus_thread|reply|top|main|main-?content|content|:~:.*|_=_|"
                    + "(xtor|ref|rss|utm_\\w*|echobox|at_medium|source|intcid|ftag|wt_mc)=.*|rss|print|wechat_redirect|rd");

    private static final Set<String> DRESSED_LABELS = Set.of("www", "m", "mobile", "amp", "wap", "touch", "3g");
    private static final Pattern NUMBERED_WWW = Pattern.compile("ww[w0-9]?[0-9]");
    /** Second-level names under which countries register: "m.co.uk" is a site, not a dress of "co.uk". */
    private static final Set<String> REGISTRIES = Set.of("co", "com", "org", "net", "gov", "edu", "ac", "or", "ne");

    private final UrlRules rules;
    private final Wrappers wrappers;

    private UrlIdentity(UrlRules rules) {
        this.rules = rules;
        this.wrappers = new Wrappers(rules);
    }

    /** The rules that come with Tidings. */
    public static UrlIdentity standard() {
        return STANDARD;
    }

    /** Begins with the rules that come with Tidings. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * The careful form: scheme, host, port, dots and percent encoding in their normal forms (RFC 3986, section 6.2),
     * without known tracking parameters, led out of redirecting pages and AMP caches. Order of parameters, fragments of
     * pages, subdomains and the scheme stay.
     *
     * @param url an absolute address; anything but http and https comes back without the white space around it
     */
    public String canonicalUrl(String url) {
        String before = requireNonNull(url, "url").strip();
        UrlParts parts = canonical(before);
        return parts == null ? before : parts.toString();
    }

    /**
     * The key that is equal for addresses of one page: beyond {@link #canonicalUrl} it folds the scheme, "www", mobile
     * and AMP hosts, AMP and print views (those named by a word alone only behind a number or a name of three words), index files, a slash at the end, the order of parameters, and parameters that
     * only say where the reader came from, as long as the path or another parameter tells the page. Shaped like an address, but not meant to be fetched.
     *
     * @param url an absolute address, canonical or not
     */
    public String identityKey(String url) {
        String key = canonicalUrl(url);
        UrlParts parts = canonical(key);
        if (parts == null) {
            return key;
        }
        // Each round takes something away, so this ends; an address is rarely wrapped twice.
        for (String last = ""; !key.equals(last); ) {
            last = key;
            parts = fold(parts);
            key = parts.toString();
            UrlParts again = canonical(key);
            parts = again == null ? parts : again;
            key = parts.toString();
        }
        return key;
    }

    private @Nullable UrlParts canonical(String url) {
        if (url.length() > LONGEST) {
            return null;
        }
        UrlParts parts = UrlParts.parse(NUMERIC_ENTITY.matcher(url).replaceAll("%27"));
        if (parts == null) {
            return null;
        }
        for (String inner = wrappers.unwrapped(parts); inner != null; inner = wrappers.unwrapped(parts)) {
            UrlParts target = UrlParts.parse(inner);
            if (target == null) {
                break;
            }
            parts = target;
        }
        List<String> query =
                parts.query().stream().filter(p -> !rules.isTracking(p)).toList();
        return parts.withQuery(query).withFragment(isTrackingFragment(parts.fragment()) ? "" : parts.fragment());
    }

    private static boolean isTrackingFragment(String fragment) {
        return fragment.startsWith("xtor=") || fragment.startsWith("utm_") || fragment.startsWith(":~:");
    }

    private UrlParts fold(UrlParts url) {
        UrlParts page = ShortLinks.expanded(url.withoutUserInfoAndPort().withScheme("https"));
        page = page.withHost(foldHost(page.host())).withPath(Paths.undressed(page.path()));
        List<String> kept = rules.keptFor(page);
        List<String> telling = kept == null
                ? rules.telling(page)
                : page.query().stream()
                        .filter(p -> kept.contains(UrlParts.nameOf(p)))
                        .toList();
        List<String> query = telling.stream()
                .map(p -> p.replace("+", "%20"))
                .map(p -> p.endsWith("=") ? p.substring(0, p.length() - 1) : p)
                .filter(p -> !p.isEmpty())
                .sorted(Comparator.comparing(UrlIdentity::rawName))
                .toList();
        String fragment = SCROLLING.matcher(page.fragment()).matches() ? "" : page.fragment();
        return page.withQuery(query).withFragment(fragment);
    }

    private static String rawName(String parameter) {
        int equals = parameter.indexOf('=');
        return equals < 0 ? parameter : parameter.substring(0, equals);
    }

    private String foldHost(String host) {
        String folded = host;
        int dot = folded.indexOf('.');
        while (dot > 0 && isDress(folded.substring(0, dot), folded.substring(dot + 1))) {
            folded = folded.substring(dot + 1);
            dot = folded.indexOf('.');
        }
        // "en.m.wikipedia.org" is the mobile dress of "en.wikipedia.org".
        int second = dot < 0 ? -1 : folded.indexOf('.', dot + 1);
        if (second > 0 && folded.substring(dot + 1, second).equals("m") && isSite(folded.substring(second + 1))) {
            folded = folded.substring(0, dot) + folded.substring(second);
        }
        return folded;
    }

    private boolean isDress(String label, String rest) {
        boolean www = label.equals("www") || NUMBERED_WWW.matcher(label).matches();
        boolean dressed = DRESSED_LABELS.contains(label) && !rules.isOfUsers(rest);
        return (www || dressed || rules.isAlias(label, rest)) && isSite(rest);
    }

    private static boolean isSite(String host) {
        int dot = host.indexOf('.');
        return dot > 0 && !(host.indexOf('.', dot + 1) < 0 && REGISTRIES.contains(host.substring(0, dot)));
    }

    /**
     * Adds rules to those that come with Tidings. Default: those alone. They are in {@code url-rules.txt} beside this
     * class, where their kinds are explained.
     */
    public static final class Builder {
        private final UrlRules rules = UrlRules.standard();

        private Builder() {}

        /** A parameter that never changes a page; a star at the end covers every name that begins so. Any case. */
        public Builder trackingParameter(String name) {
            rules.add("tracking " + word(name));
            return this;
        }

        /**
         * A parameter, or {@code name=value}, that the identity key alone leaves out: with the value, or as a flag,
         * always; else where the path or another parameter tells the page. Any case.
         */
        public Builder foldedParameter(String name) {
            rules.add("folded " + word(name));
            return this;
        }

        /**
         * A page that only leads on to the address in a parameter.
         *
         * @param host the host; its subdomains are covered too
         * @param path the path, or {@code *} for every path
         * @param parameter the parameter that holds the address
         */
        public Builder redirect(String host, String path, String parameter) {
            rules.add("wrapper " + word(host) + ' ' + word(path) + ' ' + word(parameter));
            return this;
        }

        /** The identity with these rules. */
        public UrlIdentity build() {
            return new UrlIdentity(rules.copy());
        }

        private static String word(String value) {
            if (value.isBlank() || value.chars().anyMatch(Character::isWhitespace)) {
                throw new IllegalArgumentException("a rule for addresses must be one word, not '" + value + "'");
            }
            return value;
        }
    }
}
