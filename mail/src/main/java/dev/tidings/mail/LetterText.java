// SPDX-License-Identifier: Apache-2.0
package dev.tidings.mail;

import dev.tidings.fetch.charset.Charsets;
import dev.tidings.fetch.html.HtmlReservations;
import dev.tidings.fetch.html.HtmlText;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The text of a message: its HTML part, else its plain one; attachments are left alone. */
final class LetterText {
    private static final int MOST_PARTS = 200;
    private static final int MOST_DEPTH = 20;

    /** What letters call the link to themselves. */
    private static final Pattern WEB_VERSION = Pattern.compile(
            "(?i)(?=.{4,90}$).*\\b(?:view|read|open|see)\\b.*\\b(?:browser|online|web)\\b.*"
                    + "|.*\\bweb(?:[- ]?page)? ?version\\b.*|.*\\bonline[- ]?version\\b.*|.*\\bbrowser (?:ansehen|öffnen)\\b.*"
                    + "|.*(?:dans|avec) (?:votre|le) navigateur.*|.*version (?:web|en ligne).*|.*en (?:el|su|tu) navegador.*"
                    + "|.*versión (?:web|en línea).*|.*(?:浏览器|瀏覽器|网页版|網頁版).*|.*ブラウザ.*",
            Pattern.UNICODE_CHARACTER_CLASS);

    private @Nullable String html;
    private @Nullable String plain;
    private int parts;

    private LetterText() {}

    static LetterText of(Entity message) throws IOException {
        LetterText out = new LetterText();
        out.collect(message, 0);
        return out;
    }

    /** The first part of either kind that is no attachment. */
    private void collect(Entity entity, int depth) throws IOException {
        if (++parts > MOST_PARTS || depth > MOST_DEPTH) {
            return;
        }
        Body body = entity.getBody();
        if (body instanceof Multipart multipart) {
            for (Entity part : multipart.getBodyParts()) {
                collect(part, depth + 1);
            }
        } else if (body instanceof SingleBody single && !"attachment".equalsIgnoreCase(entity.getDispositionType())) {
            String type = entity.getMimeType().toLowerCase(Locale.ROOT);
            if (type.equals("text/html") && html == null) {
                html = decode(single, entity);
            } else if (type.equals("text/plain") && plain == null) {
                plain = decode(single, entity);
            }
        }
    }

    /** By what the bytes say where they contradict the declared charset, as with feeds. */
    private static String decode(SingleBody body, Entity entity) throws IOException {
        String declared = entity.getCharset();
        try (InputStream in = body.getInputStream()) {
            return Charsets.decode(
                            in.readNBytes(LetterFile.MOST_BYTES),
                            entity.getMimeType() + (declared == null ? "" : "; charset=" + declared))
                    .text();
        }
    }

    Optional<String> html() {
        if (html != null) {
            return Optional.of(html).filter(text -> !text.isBlank());
        }
        return Optional.ofNullable(plain).filter(text -> !text.isBlank()).map(HtmlText::ofPlain);
    }

    /** What the letter reserves in the head of its HTML. */
    List<String> reservations() {
        return html == null ? List.of() : HtmlReservations.of(html);
    }

    /** The link by which the letter offers itself as a page. */
    Optional<URI> webVersion() {
        String markup = html;
        if (markup == null) {
            return Optional.empty();
        }
        for (Element link : Jsoup.parse(markup).select("a[href]")) {
            if (WEB_VERSION.matcher(link.text().strip()).matches()) {
                return web(link.attr("href").strip());
            }
        }
        return Optional.empty();
    }

    static Optional<URI> web(String address) {
        try {
            URI url = new URI(address);
            boolean web = url.getScheme() != null && url.getScheme().matches("(?i)https?");
            return web && url.getRawAuthority() != null ? Optional.of(url) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty(); // an address that nobody could follow
        }
    }
}
