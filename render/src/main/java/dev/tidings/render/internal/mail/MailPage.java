// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.mail;

import dev.tidings.core.page.Page;
import dev.tidings.core.port.RenderContext;
import dev.tidings.render.internal.label.Labels;
import dev.tidings.render.internal.site.Outward;
import dev.tidings.render.internal.text.HtmlForm;
import dev.tidings.render.internal.text.Lines;
import dev.tidings.render.internal.text.PlainForm;
import java.util.Map;

/**
 * A page as mail readers show it: HTML with styles within its elements, in a table of at most 640 pixels, without script,
 * form, picture and anything that fetches; no colours of ground, text and links, so that light and dark are the reader's own.
 */
final class MailPage {
    private static final String FONT =
            "font-family:-apple-system,'Segoe UI',Roboto,'PingFang SC','Hiragino Sans','Microsoft YaHei','Noto Sans',Arial,sans-serif;"
                    + "font-size:16px;line-height:1.5";
    private static final Map<String, String> STYLES = Map.of(
            "h1", "font-size:24px;line-height:1.25;margin:0 0 16px",
            "h2", "font-size:18px;line-height:1.3;margin:28px 0 8px;padding-top:12px;border-top:1px solid #888888",
            "h3", "font-size:16px;margin:16px 0 4px",
            "p", "margin:0 0 12px",
            "ul", "margin:0 0 12px;padding:0 20px",
            "li", "margin:0 0 8px",
            "blockquote",
                    "margin:4px 0 8px;padding:0 12px;border-left:3px solid #888888;border-right:3px solid #888888",
            "em", "font-style:normal;font-size:14px");

    private final Page page;
    private final RenderContext context;

    MailPage(Page page, RenderContext context) {
        this.page = page;
        this.context = Outward.of(context);
    }

    String text() {
        return Lines.write(page, context, Outward.PAGES, new PlainForm());
    }

    String html(String title) {
        Labels labels = Labels.of(context.locale(), context.labels());
        String words = Lines.write(page, context, Outward.PAGES, HtmlForm.styled(STYLES));
        return "<!DOCTYPE html>\n<html lang=\""
                + HtmlForm.escape(context.locale().toLanguageTag()) + "\" dir=\""
                + (labels.rightToLeft() ? "rtl" : "ltr") + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width\">\n"
                + "<meta name=\"color-scheme\" content=\"light dark\">\n"
                + "<meta name=\"supported-color-schemes\" content=\"light dark\">\n"
                + "<title>" + HtmlForm.escape(title) + "</title>\n</head>\n<body style=\"margin:0;padding:0\">\n"
                + "<table role=\"presentation\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\">"
                + "<tr><td align=\"center\">\n"
                + "<table role=\"presentation\" width=\"640\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\""
                + " style=\"width:100%;max-width:640px\"><tr><td style=\"padding:16px;" + FONT + "\">\n"
                + words + "</td></tr></table>\n</td></tr></table>\n</body>\n</html>\n";
    }
}
