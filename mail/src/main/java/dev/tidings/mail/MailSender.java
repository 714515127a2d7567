// SPDX-License-Identifier: Apache-2.0
package dev.tidings.mail;

import dev.tidings.core.model.Failure;
import dev.tidings.core.model.FailureKind;
import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Hands letters, such as those of {@code MailRenderer}, to a mail server (SMTP, RFC 5321). Needs Jakarta Mail on the class
 * path ({@code org.eclipse.angus:angus-mail}), which nobody else has to have. A letter is sent as it is, one connection for
 * each; who gets it is said beside it, as what its header says is for readers. Blocks until the server has answered; safe
 * for all threads.
 */
public final class MailSender {
    private final Builder settings;
    private final Properties properties;

    private MailSender(Builder given) {
        this.settings = new Builder(given);
        this.properties = properties(settings);
    }

    /**
     * Starts a sender.
     *
     * @param host of the server
     * @param port usually 587, or 465 with {@link Security#TLS}
     */
    public static Builder builder(String host, int port) {
        return new Builder(host, port);
    }

    private static Properties properties(Builder settings) {
        String timeout = Long.toString(settings.timeout.toMillis());
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", settings.host);
        properties.setProperty("mail.smtp.port", Integer.toString(settings.port));
        properties.setProperty("mail.smtp.connectiontimeout", timeout);
        properties.setProperty("mail.smtp.timeout", timeout);
        properties.setProperty("mail.smtp.writetimeout", timeout);
        properties.setProperty("mail.smtp.sendpartial", "true");
        properties.setProperty("mail.smtp.auth", Boolean.toString(settings.user != null));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(settings.security == Security.TLS));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.security == Security.STARTTLS));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.security == Security.STARTTLS));
        return properties;
    }

    /**
     * Sends a letter.
     *
     * @param letter a whole message (RFC 5322)
     * @param from where the server sends what cannot be delivered
     * @param to who gets it
     * @throws IllegalArgumentException when an address is none, or nobody gets it
     */
    public SendResult send(String letter, String from, List<String> to) {
        InternetAddress[] recipients = to.stream().map(MailSender::address).toArray(InternetAddress[]::new);
        if (recipients.length == 0) {
            throw new IllegalArgumentException("MailSender.send: nobody to send to");
        }
        Properties own = new Properties();
        own.putAll(properties);
        own.setProperty("mail.smtp.from", address(from).getAddress());
        Session session = Session.getInstance(own);
        try {
            byte[] bytes = letter.getBytes(StandardCharsets.UTF_8);
            MimeMessage message = new MimeMessage(session, new ByteArrayInputStream(bytes));
            try (Transport transport = session.getTransport()) {
                transport.connect(settings.user, settings.password);
                transport.sendMessage(message, recipients);
            }
            return new SendResult(to, List.of());
        } catch (SendFailedException e) {
            return partly(e, to);
        } catch (MessagingException e) {
            boolean login = e instanceof AuthenticationFailedException;
            FailureKind kind = login ? FailureKind.REFUSED : FailureKind.NETWORK;
            return new SendResult(List.of(), List.of(new Failure(server(), kind, reason(e), !login, Optional.empty())));
        }
    }

    private SendResult partly(SendFailedException e, List<String> to) {
        Set<String> sent = addresses(e.getValidSentAddresses());
        Set<String> invalid = addresses(e.getInvalidAddresses());
        List<String> accepted = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        for (String address : to) {
            String plain = address(address).getAddress();
            if (sent.contains(plain)) {
                accepted.add(address);
            } else if (invalid.contains(plain)) {
                failures.add(Failure.lasting(address, FailureKind.REFUSED, reason(e)));
            } else {
                failures.add(Failure.passing(address, FailureKind.NETWORK, reason(e)));
            }
        }
        return new SendResult(accepted, failures);
    }

    private String server() {
        return settings.host + ":" + settings.port;
    }

    /** What the server said, the last thing first, on one line. */
    private static String reason(MessagingException e) {
        String all = Stream.iterate(
                        (Exception) e,
                        Objects::nonNull,
                        x -> x instanceof MessagingException m ? m.getNextException() : null)
                .map(x -> String.valueOf(x.getMessage()).strip())
                .distinct()
                .collect(Collectors.joining("; "));
        return all.replaceAll("\\s+", " ");
    }

    private static Set<String> addresses(Address @Nullable [] given) {
        return given == null
                ? Set.of()
                : Arrays.stream(given)
                        .map(a -> a instanceof InternetAddress i ? i.getAddress() : a.toString())
                        .collect(Collectors.toSet());
    }

    private static InternetAddress address(String text) {
        try {
            InternetAddress address = new InternetAddress(text, true);
            if (text.chars().allMatch(c -> c > ' ' && c < 0x7f)
                    && address.getAddress().equals(text)) {
                return address;
            }
        } catch (AddressException e) {
            throw new IllegalArgumentException("MailSender: no address: '" + text.replaceAll("\\p{Cc}", "?") + "'", e);
        }
        throw new IllegalArgumentException("MailSender: no plain address: '" + text.replaceAll("\\p{Cc}", "?") + "'");
    }

    /** How a connection is kept from being read. */
    public enum Security {
        /** It begins in the open and must become TLS before anything is said (RFC 3207). */
        STARTTLS,
        /** It is TLS from the beginning (RFC 8314). */
        TLS,
        /** It is open: for servers on the same machine. */
        NONE
    }

    /** Defaults: STARTTLS with a certificate for the host's name, no login, 30 seconds for each step. */
    public static final class Builder {
        private final String host;
        private final int port;
        private Security security = Security.STARTTLS;
        private @Nullable String user;
        private @Nullable String password;
        private Duration timeout = Duration.ofSeconds(30);

        private Builder(String host, int port) {
            this.host = Objects.requireNonNull(host, "host");
            this.port = port;
            if (port < 1 || port > 65_535) {
                throw new IllegalArgumentException("MailSender.port is " + port + ", not within 1 and 65535");
            }
        }

        private Builder(Builder other) {
            this(other.host, other.port);
            this.security = other.security;
            this.user = other.user;
            this.password = other.password;
            this.timeout = other.timeout;
        }

        /** Keeps the connection in another way. */
        public Builder security(Security how) {
            this.security = Objects.requireNonNull(how, "security");
            return this;
        }

        /** Logs in before sending. */
        public Builder login(String name, String secret) {
            this.user = Objects.requireNonNull(name, "user");
            this.password = Objects.requireNonNull(secret, "password");
            return this;
        }

        /** How long to wait for the connection, and for each answer; at least a millisecond. */
        public Builder timeout(Duration step) {
            if (step.toMillis() < 1 || step.toMillis() > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("MailSender.timeout is " + step + ", at least PT0.001S is needed");
            }
            this.timeout = step;
            return this;
        }

        /** The sender. */
        public MailSender build() {
            return new MailSender(this);
        }
    }
}
