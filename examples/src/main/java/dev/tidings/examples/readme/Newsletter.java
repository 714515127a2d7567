// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.readme;

import dev.tidings.core.page.EditionPage;
import dev.tidings.core.port.RenderContext;
import dev.tidings.mail.MailSender;
import dev.tidings.mail.SendResult;
import dev.tidings.render.MailRenderer;
import java.net.URI;
import java.util.List;

/** Sends an edition to those who asked for it, each with a way out of their own. */
public final class Newsletter {
    private Newsletter() {}

    /** The letter to one reader. */
    public static String letter(EditionPage edition, RenderContext context, String reader, URI leave) {
        return MailRenderer.builder("The Bay Recap", "recap@news.example")
                .to("", reader)
                .unsubscribe(leave)
                .oneClick()
                .build()
                .toString(edition, context);
    }

    /** Sends it; Jakarta Mail must be on the class path. */
    public static SendResult send(MailSender server, String letter, String reader) {
        return server.send(letter, "bounces@news.example", List.of(reader));
    }
}
