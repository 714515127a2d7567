// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.chat;

import dev.tidings.core.json.TidingsJson;
import dev.tidings.core.page.Page;
import dev.tidings.core.port.RenderContext;
import dev.tidings.render.internal.text.BriefOutline;
import dev.tidings.render.internal.view.Publishable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Pages as the messages of a service. */
public final class Messages {
    /** "You can include up to 50 blocks in each message." */
    private static final int MOST_BLOCKS = 50;

    private static final int LONGEST_FALLBACK = 300;

    private Messages() {}

    /** Messages for Telegram. */
    public static List<String> telegram(Page page, RenderContext context) {
        return write(page, context, new TelegramForm());
    }

    /** Messages for Slack, as the JSON of {@code chat.postMessage} and of incoming webhooks. */
    public static List<String> slack(Page page, RenderContext context) {
        SlackForm form = new SlackForm();
        List<String> texts = write(page, context, form);
        String start = form.start(LONGEST_FALLBACK);
        List<String> messages = new ArrayList<>();
        for (int from = 0; from < texts.size(); from += MOST_BLOCKS) {
            List<String> some = texts.subList(from, Math.min(texts.size(), from + MOST_BLOCKS));
            Map<String, Object> message = new LinkedHashMap<>();
            message.put("text", start);
            message.put("blocks", some.stream().map(Messages::section).toList());
            message.put("unfurl_links", false);
            message.put("unfurl_media", false);
            messages.add(TidingsJson.pretty(message) + "\n");
        }
        return messages;
    }

    private static Map<String, Object> section(String text) {
        Map<String, Object> words = new LinkedHashMap<>();
        words.put("type", "mrkdwn");
        words.put("text", text);
        words.put("verbatim", true);
        Map<String, Object> section = new LinkedHashMap<>();
        section.put("type", "section");
        section.put("text", words);
        return section;
    }

    private static List<String> write(Page page, RenderContext context, ChatForm form) {
        BriefOutline.write(Publishable.of(page), context, form);
        return form.pieces();
    }
}
