// SPDX-License-Identifier: Apache-2.0
package dev.tidings.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.model.Failure;
import dev.tidings.core.model.FailureKind;
import dev.tidings.core.port.RenderContext;
import dev.tidings.render.MailRenderer;
import dev.tidings.testkit.sample.SampleArticles;
import dev.tidings.testkit.sample.SamplePages;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

class MailSenderTest {
    private static final RenderContext CONTEXT = RenderContext.at(SampleArticles.NOW);

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final SMTPServer server = SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .messageHandlerFactory(Handler::new)
            .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory((user, password, context) -> {
                if (!password.equals("secret")) {
                    throw new LoginFailedException();
                }
            }))
            .build();

    private record Received(String from, List<String> to, String letter) {}

    private final class Handler implements MessageHandler {
        private final List<String> to = new ArrayList<>();
        private String from = "";

        Handler(MessageContext context) {
            assertTrue(context.getRemoteAddress().toString().contains("127.0.0.1"));
        }

        @Override
        public void from(String address) {
            from = address;
        }

        @Override
        public void recipient(String address) throws RejectException {
            if (address.startsWith("unknown@")) {
                throw new RejectException(550, "No such user here");
            }
            if (address.startsWith("full@")) {
                throw new RejectException(452, "Mailbox is full for now");
            }
            to.add(address);
        }

        @Override
        public String data(InputStream data) throws java.io.IOException {
            received.add(
                    new Received(from, List.copyOf(to), new String(data.readAllBytes(), StandardCharsets.US_ASCII)));
            return "taken";
        }

        @Override
        public void done() {
            to.clear();
        }
    }

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private MailSender.Builder sender() {
        return MailSender.builder("127.0.0.1", server.getPortAllocated())
                .security(MailSender.Security.NONE)
                .timeout(Duration.ofSeconds(20));
    }

    private static String letter() {
        return MailRenderer.builder("晨桥周报", "recap@news.example").build().toString(SamplePages.edition(), CONTEXT);
    }

    @Test
    void a_letter_arrives_as_it_was_written() throws Exception {
        SendResult result =
                sender().build().send(letter(), "bounces@news.example", List.of("a@b.example", "c@d.example"));
        assertTrue(result.complete(), result.toString());
        assertEquals(List.of("a@b.example", "c@d.example"), result.accepted());
        Received one = received.get(0);
        assertEquals("bounces@news.example", one.from());
        assertEquals(List.of("a@b.example", "c@d.example"), one.to());
        String arrived = one.letter();
        assertTrue(arrived.endsWith(letter()), arrived.substring(0, 300));
        MimeMessage read = new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(one.letter().getBytes(StandardCharsets.US_ASCII)));
        assertEquals(
                "晨桥周报 <recap@news.example>",
                jakarta.mail.internet.MimeUtility.decodeText(read.getHeader("From", null)));
        MimeMultipart parts = (MimeMultipart) read.getContent();
        assertTrue(((String) parts.getBodyPart(0).getContent()).contains("诺维尔启用海水冷却算力中心"));
        assertTrue(((String) parts.getBodyPart(1).getContent()).contains("诺维尔启用海水冷却算力中心"));
    }

    @Test
    void addresses_that_the_server_refuses_are_named_and_the_others_get_it() {
        SendResult result =
                sender().build().send(letter(), "bounces@news.example", List.of("a@b.example", "unknown@b.example"));
        assertEquals(List.of("a@b.example"), result.accepted());
        Failure failure = result.failures().get(0);
        assertEquals("unknown@b.example", failure.thing());
        assertFalse(failure.retryable());
        assertTrue(failure.reason().contains("No such user here"), failure.reason());
        assertEquals(List.of("a@b.example"), received.get(0).to());
    }

    @Test
    void a_full_mailbox_may_be_tried_again() {
        SendResult result = sender().build().send(letter(), "bounces@news.example", List.of("full@b.example"));
        assertEquals(List.of(), result.accepted());
        assertTrue(result.failures().get(0).retryable());
        assertEquals(List.of(), received);
    }

    @Test
    void a_server_that_is_not_there_is_a_failure_that_may_pass() {
        int port = server.getPortAllocated();
        server.stop();
        SendResult result = MailSender.builder("127.0.0.1", port)
                .security(MailSender.Security.NONE)
                .build()
                .send(letter(), "bounces@news.example", List.of("a@b.example"));
        Failure failure = result.failures().get(0);
        assertEquals("127.0.0.1:" + port, failure.thing());
        assertEquals(FailureKind.NETWORK, failure.kind());
        assertTrue(failure.retryable());
    }

    @Test
    void a_wrong_password_is_a_failure_that_lasts_and_the_right_one_logs_in() {
        SendResult wrong =
                sender().login("recap", "guess").build().send(letter(), "x@news.example", List.of("a@b.example"));
        assertEquals(FailureKind.REFUSED, wrong.failures().get(0).kind());
        assertFalse(wrong.failures().get(0).retryable());
        assertTrue(sender().login("recap", "secret")
                .build()
                .send(letter(), "x@news.example", List.of("a@b.example"))
                .complete());
    }

    @Test
    void nothing_is_said_in_the_open_unless_that_is_asked_for() {
        SendResult result = MailSender.builder("127.0.0.1", server.getPortAllocated())
                .build()
                .send(letter(), "x@news.example", List.of("a@b.example"));
        assertTrue(result.failures().get(0).reason().contains("STARTTLS"), result.toString());
        assertEquals(List.of(), received);
    }

    @Test
    void addresses_that_would_say_more_to_the_server_are_refused() {
        MailSender sender = sender().build();
        for (String bad : List.of(
                "a@b.example>\r\nDATA", "a@b.example\r\nRCPT TO:<x@evil.example>", "A <a@b.example>", "a", "")) {
            assertThrows(IllegalArgumentException.class, () -> sender.send(letter(), bad, List.of("a@b.example")), bad);
            assertThrows(IllegalArgumentException.class, () -> sender.send(letter(), "a@b.example", List.of(bad)), bad);
        }
        assertThrows(IllegalArgumentException.class, () -> sender.send(letter(), "a@b.example", List.of()));
        assertEquals(List.of(), received);
    }
}
