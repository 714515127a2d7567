// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.mail;

import dev.tidings.core.model.ArticleText;
import dev.tidings.core.page.Page;
import dev.tidings.core.page.StoryPage;
import dev.tidings.core.port.RenderContext;
import dev.tidings.render.internal.site.Outward;
import dev.tidings.render.internal.view.PageViews;
import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/** Writes a page as a message (RFC 5322) in plain text and HTML (RFC 2046, 5.1.4). */
public final class MailWriter {
    private static final String LINE = MimeText.LINE;
    private static final int LONGEST_SUBJECT = 200;

    private final StringBuilder out = new StringBuilder(64 * 1024);

    private MailWriter() {}

    /** The message as it goes over the wire: ASCII, lines of at most 78 characters but for addresses. */
    public static String write(Page page, RenderContext context, Envelope envelope) {
        return new MailWriter().message(page, context, envelope);
    }

    private String message(Page page, RenderContext context, Envelope envelope) {
        String title = MimeText.cut(PageViews.title(page, Outward.of(context), Outward.PAGES), LONGEST_SUBJECT);
        MailPage form = new MailPage(page, context);
        String text = form.text();
        String html = form.html(title);
        String id = ArticleText.hash(
                String.join("\n", page.path(), version(page), context.locale().toLanguageTag(), context.siteName()));
        header("From", envelope.from().header());
        header(
                "To",
                envelope.to() == null
                        ? "undisclosed-recipients:;"
                        : envelope.to().header());
        header("Subject", MimeText.unstructured(title));
        header("Date", date(context));
        header("Message-ID", "<" + id.substring(0, 40) + "@" + envelope.host() + ">");
        header("MIME-Version", "1.0");
        header("Content-Language", context.locale().toLanguageTag());
        header("Auto-Submitted", "auto-generated");
        if (!envelope.unsubscribe().isEmpty()) {
            header(
                    "List-Unsubscribe",
                    envelope.unsubscribe().stream()
                            .map(URI::toASCIIString)
                            .map(url -> "<" + url + ">")
                            .collect(Collectors.joining("," + LINE + " ")));
            if (envelope.oneClick()) {
                header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
            }
        }
        // No encoded body can hold "=_": quoted-printable has hexadecimal digits behind "=", base64 ends with it.
        String boundary = "=_" + id.substring(40, 64);
        header("Content-Type", "multipart/alternative; boundary=\"" + boundary + "\"");
        out.append(LINE);
        part(boundary, "text/plain", text);
        part(boundary, "text/html", html);
        return out.append("--").append(boundary).append("--").append(LINE).toString();
    }

    private void part(String boundary, String type, String body) {
        String encoding = MimeText.encoding(body);
        out.append("--").append(boundary).append(LINE);
        header("Content-Type", type + "; charset=utf-8");
        header("Content-Transfer-Encoding", encoding);
        out.append(LINE).append(MimeText.encode(body, encoding)).append(LINE);
    }

    private void header(String name, String value) {
        out.append(name).append(": ").append(value).append(LINE);
    }

    private static String version(Page page) {
        return page instanceof StoryPage story ? story.story().lastUpdated().toString() : "";
    }

    private static String date(RenderContext context) {
        return DateTimeFormatter.RFC_1123_DATE_TIME
                .format(context.now().atOffset(ZoneOffset.UTC))
                .replace("GMT", "+0000");
    }
}
