// SPDX-License-Identifier: Apache-2.0
package dev.tidings.mail;

import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Person;
import dev.tidings.core.time.PublicationDates;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;

/** One message, as mail calls a letter. */
final class Letter {
    private static final MimeConfig CONFIG = new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderLen(64 * 1024)
            .setMaxHeaderCount(1_000)
            .setMaxContentLen(LetterFile.MOST_BYTES)
            .setMalformedHeaderStartsBody(false)
            .build();
    private static final Pattern ARCHIVED = Pattern.compile("<?(https?://[^\\s<>]+)>?");

    private final Message message;
    private final LetterText text;
    private final byte[] bytes;

    private Letter(Message message, LetterText text, byte[] bytes) {
        this.message = message;
        this.text = text;
        this.bytes = bytes;
    }

    /**
     * Reads a message.
     *
     * @throws IOException when the bytes are none
     */
    static Letter read(byte[] bytes) throws IOException {
        DefaultMessageBuilder builder = new DefaultMessageBuilder();
        builder.setMimeEntityConfig(CONFIG);
        builder.setDecodeMonitor(DecodeMonitor.SILENT);
        try {
            return of(builder.parseMessage(new ByteArrayInputStream(bytes)), bytes);
        } catch (StackOverflowError e) {
            throw new IOException("parts are nested too deep", e);
        }
    }

    private static Letter of(Message message, byte[] bytes) throws IOException {
        boolean letter = message.getHeader().getField("From") != null
                || message.getHeader().getField("Subject") != null;
        if (!letter) {
            throw new IOException("no message: it has neither From nor Subject");
        }
        return new Letter(message, LetterText.of(message), bytes);
    }

    FeedItem item(String sourceId, Instant now) {
        Optional<String> messageId = header("Message-ID").map(String::strip).filter(id -> !id.isEmpty());
        // without a Message-ID, which standards want, the bytes are all that tells letters apart
        String identity = messageId.orElseGet(() -> new String(bytes, StandardCharsets.ISO_8859_1));
        FeedItem.Builder item = FeedItem.builder()
                .id(sourceId + "-" + ArticleText.hash(identity).substring(0, 24))
                .sourceId(sourceId)
                .guid(messageId)
                .url(archived().or(text::webVersion))
                .title(header("Subject").map(ArticleText::normalize).filter(title -> !title.isEmpty()))
                .content(text.html())
                .reservations(text.reservations())
                .publishedAt(date())
                .language(header("Content-Language")
                        .map(tags -> tags.split(",", 2)[0].strip())
                        .filter(tag -> tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")))
                .complete(true)
                .collectedAt(now);
        author().ifPresent(item::addAuthor);
        return item.build();
    }

    private Optional<URI> archived() {
        return header("Archived-At")
                .map(ARCHIVED::matcher)
                .filter(Matcher::matches)
                .flatMap(m -> LetterText.web(m.group(1)));
    }

    /** With its offset, which the library's date has lost; comments such as (CET) are no part of it. */
    private Optional<PartialDate> date() {
        return header("Date")
                .map(text -> text.replaceAll("\\([^)]*\\)", " ").strip())
                .flatMap(PublicationDates.forFeeds()::parse);
    }

    private Optional<Person> author() {
        if (message.getFrom() == null || message.getFrom().isEmpty()) {
            return Optional.empty();
        }
        Mailbox from = message.getFrom().get(0);
        String name = from.getName() == null ? "" : ArticleText.normalize(decoded(from.getName()));
        String address = from.getAddress();
        return name.isEmpty()
                ? Optional.ofNullable(address).filter(a -> !a.isBlank()).map(Person::of)
                : Optional.of(new Person(name, Optional.ofNullable(address), Optional.empty()));
    }

    private Optional<String> header(String name) {
        @Nullable Field field = message.getHeader().getField(name);
        return field == null || field.getBody() == null ? Optional.empty() : Optional.of(decoded(field.getBody()));
    }

    private static String decoded(String text) {
        return DecoderUtil.decodeEncodedWords(text, DecodeMonitor.SILENT);
    }
}
