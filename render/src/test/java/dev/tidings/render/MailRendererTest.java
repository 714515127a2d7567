// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.page.Page;
import dev.tidings.core.port.RenderContext;
import dev.tidings.core.port.Renderer;
import dev.tidings.testkit.contract.RendererContract;
import dev.tidings.testkit.sample.SampleArticles;
import dev.tidings.testkit.sample.SamplePages;
import dev.tidings.testkit.sample.SampleStoryPages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class MailRendererTest extends RendererContract {
    /** Elements and attributes that common mail readers show, as caniemail.com counts them. */
    private static final Set<String> ELEMENTS = Set.of(
            ("html head meta title body table tbody tr td h1 h2 h3 p ul li a strong em blockquote #root").split(" "));

    private static final Set<String> ATTRIBUTES = Set.of(
            "lang dir charset name content role width cellpadding cellspacing border align style href".split(" "));

    @Override
    protected Renderer renderer() {
        return MailRenderer.from("recap@news.example");
    }

    @Override
    protected String plain(Page page) {
        return body(read(text(page)), 0)
                + Jsoup.parse(body(read(text(page)), 1)).text();
    }

    private static Message read(String eml) {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(MimeConfig.STRICT);
        try {
            return builder.parseMessage(new ByteArrayInputStream(eml.getBytes(StandardCharsets.US_ASCII)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String body(Message message, int part) {
        Entity entity = ((Multipart) message.getBody()).getBodyParts().get(part);
        try {
            return new String(((TextBody) entity.getBody()).getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String words(String text) {
        return text.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }

    private List<Page> everything() {
        List<Page> pages = new ArrayList<>(ordinary());
        pages.addAll(hostile());
        pages.addAll(GeneratedPages.pages());
        return pages;
    }

    @Test
    void what_is_written_is_ascii_in_short_lines_that_all_end_alike() {
        for (Page page : everything()) {
            String eml = text(page);
            assertTrue(eml.chars().allMatch(c -> c == '\r' || c == '\n' || c >= ' ' && c < 0x7f), page.path());
            assertEquals(0, eml.replace("\r\n", "").chars().filter(c -> c < ' ').count(), page.path());
            eml.lines().forEach(line -> assertTrue(line.length() <= 78, line));
        }
    }

    @Test
    void an_independent_reader_gets_both_texts_and_the_subject_as_they_were() {
        for (Page page : everything()) {
            Message message = read(renderer().toString(page, FeedRoundTripTest.CONTEXT));
            assertEquals("multipart/alternative", message.getMimeType());
            String text = body(message, 0);
            Document html = Jsoup.parse(body(message, 1));
            assertFalse(text.isBlank());
            assertEquals(words(html.title()), words(message.getSubject()));
            assertEquals(
                    List.of("recap@news.example"),
                    message.getFrom().stream().map(m -> m.getAddress()).toList());
            assertEquals(1, message.getHeader().getFields("Subject").size());
            assertEquals(0, message.getHeader().getFields("Bcc").size(), "a header of others");
        }
    }

    @Test
    void text_and_html_survive_their_encodings() {
        for (Page page : everything()) {
            Message message = read(text(page));
            assertEquals(TextRenderer.create().toString(page, outward()), body(message, 0), page.path());
        }
    }

    private RenderContext outward() {
        return RenderContext.builder()
                .from(context())
                .links((from, to, extension) -> "")
                .build();
    }

    @Test
    void html_is_of_the_kind_that_mail_readers_show() {
        for (Page page : everything()) {
            Document html = Jsoup.parse(body(read(renderer().toString(page, FeedRoundTripTest.CONTEXT)), 1));
            for (Element element : html.getAllElements()) {
                assertTrue(ELEMENTS.contains(element.normalName()), element.normalName());
                element.attributes().forEach(a -> {
                    assertTrue(ATTRIBUTES.contains(a.getKey()), a.getKey());
                    assertFalse(a.getKey().equals("style") && a.getValue().contains("url("), a.getValue());
                });
            }
            html.select("a").forEach(a -> assertTrue(a.attr("href").matches("(https?|mailto):.*"), a.outerHtml()));
            assertTrue(html.select("td[style]")
                            .parents()
                            .select("table[style*=max-width:640px]")
                            .size()
                    > 0);
        }
    }

    @Test
    void the_same_edition_has_the_same_id_and_another_has_another() {
        MailRenderer mail = MailRenderer.builder("", "recap@news.example")
                .host("mx.news.example")
                .build();
        String first = read(mail.toString(SamplePages.edition(), context())).getMessageId();
        RenderContext later = RenderContext.at(SampleArticles.NOW.plusSeconds(3600));
        assertEquals(first, read(mail.toString(SamplePages.edition(), later)).getMessageId());
        assertTrue(first.matches("<[0-9a-f]{40}@mx\\.news\\.example>"), first);
        RenderContext german =
                RenderContext.builder().from(context()).locale(Locale.GERMAN).build();
        assertNotEquals(
                first, read(mail.toString(SamplePages.edition(), german)).getMessageId());
        assertNotEquals(
                first, read(mail.toString(SamplePages.topic(), context())).getMessageId());
    }

    @Test
    void the_caller_says_who_writes_and_how_to_leave() {
        MailRenderer mail = MailRenderer.builder("晨桥 \"周报\"", "recap@news.example")
                .to("Reader, One", "one@reader.example")
                .unsubscribe(URI.create("https://news.example/leave?r=1&t=x"))
                .unsubscribe(URI.create("mailto:leave@news.example"))
                .oneClick()
                .build();
        String eml = mail.toString(SamplePages.edition(), context());
        Message message = read(eml);
        assertEquals("晨桥 \"周报\"", message.getFrom().get(0).getName());
        assertTrue(eml.contains("\r\nTo: \"Reader, One\" <one@reader.example>\r\n"), eml.substring(0, 600));
        assertTrue(eml.contains(
                "\r\nList-Unsubscribe: <https://news.example/leave?r=1&t=x>,\r\n <mailto:leave@news.example>\r\n"
                        + "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"));
        assertTrue(eml.contains("\r\nDate: Sun, 22 Nov 2026 18:00:00 +0000\r\n"), eml.substring(0, 600));
        assertTrue(message.getSubject().startsWith("Weekly recap: "), message.getSubject());
    }

    @Test
    void what_would_add_a_header_is_refused_by_name() {
        for (String bad : List.of(
                "a@b.example\r\nBcc: x@evil.example",
                "a@b.example\nX: y",
                "a@b.example\u0000",
                "a b@c.example",
                "a@b.example, c@d.example",
                "<a@b.example>",
                "a@",
                "@b.example",
                "a@b..example",
                "")) {
            UnsafeHeaderException from = assertThrows(UnsafeHeaderException.class, () -> MailRenderer.from(bad), bad);
            assertEquals("From", from.header());
            assertFalse(from.getMessage().contains("\n"));
            assertThrows(
                    UnsafeHeaderException.class,
                    () -> MailRenderer.builder("", "a@b.example").to("", bad),
                    bad);
        }
        for (String name : List.of("x\r\nBcc: y@evil.example", "x\u2028y", "x\u0085y")) {
            assertThrows(UnsafeHeaderException.class, () -> MailRenderer.builder(name, "a@b.example"));
        }
        MailRenderer.Builder builder = MailRenderer.builder("", "a@b.example");
        assertThrows(UnsafeHeaderException.class, () -> builder.host("b.example>\r\nX: y"));
        assertThrows(UnsafeHeaderException.class, () -> builder.unsubscribe(URI.create("javascript:alert(1)")));
        assertThrows(UnsafeHeaderException.class, () -> builder.unsubscribe(URI.create("https://x.example/a,b")));
        assertThrows(UnsafeHeaderException.class, () -> builder.oneClick().build());
    }

    @Test
    void a_host_in_another_script_is_written_as_servers_know_it() {
        String eml = MailRenderer.from("recap@新闻.example").toString(SampleStoryPages.full(), context());
        assertTrue(eml.startsWith("From: recap@" + java.net.IDN.toASCII("新闻") + ".example\r\n"), eml.substring(0, 60));
    }
}
