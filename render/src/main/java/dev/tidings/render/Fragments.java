// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render;

import dev.tidings.core.page.Page;
import dev.tidings.core.port.RenderContext;
import dev.tidings.render.internal.html.Parts;
import gg.jte.Content;
import gg.jte.html.HtmlContent;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.Optional;

/** Puts the application's fragments in the place of the house's parts. */
final class Fragments implements Parts {
    private final Map<HtmlPart, HtmlFragment> own;
    private final Optional<Page> page;
    private final RenderContext context;

    Fragments(Map<HtmlPart, HtmlFragment> own, Optional<Page> page, RenderContext context) {
        this.own = own;
        this.page = page;
        this.context = context;
    }

    @Override
    public Content of(String part, Content house) {
        for (Map.Entry<HtmlPart, HtmlFragment> fragment : own.entrySet()) {
            if (fragment.getKey().id().equals(part)) {
                return replaced(fragment.getKey(), fragment.getValue(), house);
            }
        }
        return house;
    }

    private Content replaced(HtmlPart part, HtmlFragment fragment, Content house) {
        StringOutput usual = new StringOutput();
        house.writeTo(new OwaspHtmlTemplateOutput(usual));
        HtmlWriter writer = new HtmlWriter(usual.toString(), context.locale().toLanguageTag());
        fragment.write(new HtmlPlace(part, page, context), writer);
        String markup = writer.result(part);
        return new HtmlContent() {
            @Override
            public void writeTo(HtmlTemplateOutput output) {
                output.writeContent(markup);
            }
        };
    }
}
