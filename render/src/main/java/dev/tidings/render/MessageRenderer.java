// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render;

import dev.tidings.core.page.Page;
import dev.tidings.core.page.PageKind;
import dev.tidings.core.port.MediaType;
import dev.tidings.core.port.Output;
import dev.tidings.core.port.RenderContext;
import dev.tidings.render.internal.chat.Messages;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Stories and lists as messages: a story with its hook, the 30-second summary, takeaways and contradictions, each sentence
 * with its mark and links to the words it rests on; a list with its stories in their order, headline, hook and
 * publishers. What is longer than a message may be becomes several, cut between paragraphs where that will do. No text of
 * others becomes markup, a link or a mention. Links to the site need {@link RenderContext#baseUrl}. Safe for all threads.
 */
public final class MessageRenderer extends PageRenderer {
    private static final Set<PageKind> KINDS =
            EnumSet.of(PageKind.STORY, PageKind.FRONT, PageKind.EDITION, PageKind.TOPIC, PageKind.ENTITY);

    private final BiFunction<Page, RenderContext, List<String>> writer;

    private MessageRenderer(MediaType type, BiFunction<Page, RenderContext, List<String>> writer) {
        super(type, KINDS);
        this.writer = writer;
    }

    /**
     * For Telegram: HTML for {@code sendMessage} with {@code parse_mode=HTML}, at most 4096 UTF-16 code units as Telegram
     * counts them and at most 100 marked places. Files {@code .telegram.html}.
     */
    public static MessageRenderer telegram() {
        MediaType type = new MediaType("text/html", "telegram.html", Optional.of("UTF-8"));
        return new MessageRenderer(type, Messages::telegram);
    }

    /**
     * For Slack: JSON for {@code chat.postMessage} (add {@code channel}) and incoming webhooks, at most 50 sections of at
     * most 3000 characters, without previews of links. Files {@code .slack.json}.
     */
    public static MessageRenderer slack() {
        MediaType type = new MediaType("application/json", "slack.json", Optional.of("UTF-8"));
        return new MessageRenderer(type, Messages::slack);
    }

    /** All messages of a page, in their order; at least one. */
    public List<String> messages(Page page, RenderContext context) {
        return writer.apply(page, context);
    }

    /** The first message as main part; further ones as {@code 2.telegram.html} and so on. */
    @Override
    public void render(Page page, RenderContext context, Output out) throws IOException {
        List<String> messages = messages(page, context);
        for (int i = 0; i < messages.size(); i++) {
            String name = i == 0 ? Output.MAIN : (i + 1) + "." + mediaType().extension();
            write(out, name, messages.get(i));
        }
    }

    /** The first message; see {@link #messages}. */
    @Override
    public String toString(Page page, RenderContext context) {
        return messages(page, context).get(0);
    }
}
