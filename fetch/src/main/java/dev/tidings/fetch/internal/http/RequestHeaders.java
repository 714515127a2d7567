// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.http;

import dev.tidings.core.port.FetchPurpose;
import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.RefusalReason;
import dev.tidings.core.port.Validators;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The headers of a request, for each hop anew: what is meant for one host is not told to another. */
final class RequestHeaders {
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");

    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1f\\x7f]");

    /** They belong to the connection, or to how bodies are bounded. */
    private static final Set<String> OURS = Set.of(
            "accept-encoding",
            "connection",
            "content-length",
            "expect",
            "host",
            "keep-alive",
            "proxy-authorization",
            "proxy-connection",
            "range",
            "te",
            "trailer",
            "transfer-encoding",
            "upgrade");

    private static final String ETAG_HEADER = "If-None-Match";
    private static final String DATE_HEADER = "If-Modified-Since";

    private final FetchRequest request;
    private final Target first;
    private final String userAgent;

    private RequestHeaders(FetchRequest request, Target first, String userAgent) {
        this.request = request;
        this.first = first;
        this.userAgent = userAgent;
    }

    static RequestHeaders of(FetchRequest request, Target first, String userAgent) throws RefusedException {
        for (Map.Entry<String, String> header : request.headers().entrySet()) {
            String name = header.getKey();
            boolean bad = !TOKEN.matcher(name).matches()
                    || header.getValue().chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7f);
            if (bad || OURS.contains(name.toLowerCase(Locale.ROOT))) {
                throw new RefusedException(
                        RefusalReason.HEADER, "the header '" + name + "' cannot be set", request.url());
            }
        }
        return new RequestHeaders(request, first, userAgent);
    }

    /** Those for one hop; the map ignores case. */
    Map<String, String> towards(Target hop) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.put("User-Agent", userAgent);
        headers.put("Accept", accept(request.purpose()));
        boolean atHome = first.sharesSecretsWith(hop);
        if (atHome) {
            headers.putAll(request.headers());
        }
        Validators validators = request.validators();
        boolean theirs = request.form().isEmpty()
                && validators.from().map(hop.uri()::equals).orElse(atHome);
        if (theirs) {
            validators.etag().ifPresent(etag -> headers.put(ETAG_HEADER, oneLine(etag)));
            validators.lastModified().ifPresent(date -> headers.put(DATE_HEADER, oneLine(date)));
        }
        headers.put("Accept-Encoding", ContentCoding.ACCEPTED);
        return headers;
    }

    /** Whether these ask for a 304. */
    static boolean conditional(Map<String, String> headers) {
        return headers.containsKey(ETAG_HEADER) || headers.containsKey(DATE_HEADER);
    }

    private static String oneLine(String value) {
        return CONTROL.matcher(value).replaceAll("");
    }

    private static String accept(FetchPurpose purpose) {
        return switch (purpose) {
            case FEED ->
                "application/atom+xml, application/rss+xml, application/feed+json, application/xml;q=0.9, "
                        + "text/xml;q=0.9, application/json;q=0.9, */*;q=0.5";
            case PAGE -> "text/html, application/xhtml+xml, */*;q=0.5";
            case ROBOTS -> "text/plain, */*;q=0.5";
            case RESERVATIONS -> "application/json, */*;q=0.5";
            case OTHER -> "*/*";
        };
    }
}
