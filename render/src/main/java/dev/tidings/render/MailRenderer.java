// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render;

import dev.tidings.core.page.Page;
import dev.tidings.core.port.MediaType;
import dev.tidings.core.port.RenderContext;
import dev.tidings.render.internal.mail.Envelope;
import dev.tidings.render.internal.mail.Envelope.Address;
import dev.tidings.render.internal.mail.MailWriter;
import dev.tidings.render.internal.view.Publishable;
import java.net.IDN;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Pages as mail: a whole message ({@code .eml}, RFC 5322) with every part, mark, quote and notice of the page in plain text
 * and in HTML that common mail readers show, with styles within its elements, at most 640 pixels wide, without script,
 * pictures and requests. The subject is the page's title, the date {@link RenderContext#now}; the id of the message
 * follows from page, version of a story, language, site and host, so that the same edition is the same message. Links to the
 * site need {@link RenderContext#baseUrl}. It sends nothing; {@code MailSender} of {@code tidings-mail} does. Safe for all
 * threads.
 */
public final class MailRenderer extends PageRenderer {
    private static final MediaType EML = new MediaType("message/rfc822", "eml", Optional.of("UTF-8"));

    private final Envelope envelope;

    private MailRenderer(Builder builder) {
        super(EML);
        String domain = builder.from.address().substring(builder.from.address().indexOf('@') + 1);
        this.envelope = new Envelope(
                builder.from,
                builder.to,
                builder.host == null ? domain : builder.host,
                List.copyOf(builder.unsubscribe),
                builder.oneClick);
    }

    /**
     * Mail from an address alone; see {@link Builder} for the rest.
     *
     * @throws UnsafeHeaderException when it is no address
     */
    public static MailRenderer from(String address) {
        return builder("", address).build();
    }

    /**
     * Starts a renderer.
     *
     * @param name who writes, as people read it; may be empty
     * @param address of the writer, such as {@code recap@news.example}
     * @throws UnsafeHeaderException when the name holds a control character, or the address is none
     */
    public static Builder builder(String name, String address) {
        return new Builder(Builder.somebody("From", name, address));
    }

    @Override
    public String toString(Page page, RenderContext context) {
        return MailWriter.write(Publishable.of(page), context, envelope);
    }

    /** Defaults: to nobody in particular, the host of the writer's address in the message's id, no way to unsubscribe. */
    public static final class Builder {
        /** The addresses of HTML's e-mail input, which are those that mail servers take. */
        private static final Pattern ADDRESS = Pattern.compile(
                "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?");

        private static final Pattern HOST = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?");

        private final Address from;
        private final List<URI> unsubscribe = new ArrayList<>();
        private @Nullable Address to;
        private @Nullable String host;
        private boolean oneClick;

        private Builder(Address from) {
            this.from = from;
        }

        /**
         * Who reads it, as the letter says; who it is sent to is told the sender.
         *
         * @throws UnsafeHeaderException when the name holds a control character, or the address is none
         */
        public Builder to(String name, String address) {
            to = somebody("To", name, address);
            return this;
        }

        /**
         * The right side of the id of messages, so that they are the same wherever they are written.
         *
         * @throws UnsafeHeaderException when it is no name of a host
         */
        public Builder host(String name) {
            if (!HOST.matcher(name).matches()) {
                throw new UnsafeHeaderException("Message-ID", name, "needs the name of a host");
            }
            host = name;
            return this;
        }

        /**
         * A way out of the list ({@code List-Unsubscribe}, RFC 2369): http, https or mailto; the preferred one first.
         *
         * @throws UnsafeHeaderException when it is another address
         */
        public Builder unsubscribe(URI way) {
            String scheme = way.getScheme() == null ? "" : way.getScheme().toLowerCase(Locale.ROOT);
            String text = way.toASCIIString();
            if (!List.of("http", "https", "mailto").contains(scheme) || !text.matches("[\\x21-\\x7e&&[^<>,]]{1,900}")) {
                throw new UnsafeHeaderException(
                        "List-Unsubscribe", text, "needs a plain http, https or mailto address");
            }
            unsubscribe.add(way);
            return this;
        }

        /** Says that a POST to the first https address unsubscribes without a question (RFC 8058). Default: not said. */
        public Builder oneClick() {
            oneClick = true;
            return this;
        }

        /**
         * The renderer.
         *
         * @throws UnsafeHeaderException when one click is promised and no https address to unsubscribe is there
         */
        public MailRenderer build() {
            if (oneClick && unsubscribe.stream().noneMatch(u -> "https".equalsIgnoreCase(u.getScheme()))) {
                throw new UnsafeHeaderException("List-Unsubscribe-Post", "", "needs an https address to unsubscribe");
            }
            return new MailRenderer(this);
        }

        private static Address somebody(String header, String name, String address) {
            if (name.codePoints().anyMatch(c -> Character.isISOControl(c) || c == 0x2028 || c == 0x2029)) {
                throw new UnsafeHeaderException(header, name, "has a control character in its name");
            }
            String ascii = ascii(address);
            if (!ADDRESS.matcher(ascii).matches() || ascii.contains("..")) {
                throw new UnsafeHeaderException(header, address, "needs an address");
            }
            return new Address(name.strip(), ascii);
        }

        /** Names of hosts in other scripts as mail servers know them (IDNA). */
        private static String ascii(String address) {
            int at = address.lastIndexOf('@');
            try {
                return at < 0 ? address : address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
            } catch (IllegalArgumentException e) {
                return "";
            }
        }
    }
}
