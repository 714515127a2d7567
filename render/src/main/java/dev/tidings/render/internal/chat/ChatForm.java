// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.chat;

import dev.tidings.render.internal.text.TextForm;
import dev.tidings.render.internal.view.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What forms of messages have in common: paragraphs that should stay together, lists as lines with bullets. */
abstract class ChatForm implements TextForm {
    private static final Pattern WHITE = Pattern.compile("\\s+");
    /** A sign before a name, which services take for a person that wants to be told. */
    private static final Pattern MENTION = Pattern.compile("(?<![A-Za-z0-9_.+-])@(?=[\\p{L}\\p{N}_])");

    private static final int LONGEST_ADDRESS = 1_900;

    /** A sign of no width that parts signs which would mean something together. */
    static final String APART = "\u200b";

    private final List<String> blocks = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();

    /** Escapes what means something to the service. */
    abstract String escape(String line);

    /** A link to a safe address. */
    abstract String anchor(String label, String href);

    /** A quotation of one line. */
    abstract String quotation(String inline);

    /** What was written, cut into pieces that the service takes. */
    abstract List<String> pieces();

    @Override
    public String text(String words) {
        String line = WHITE.matcher(Text.clean(words)).replaceAll(" ").strip();
        return escape(MENTION.matcher(line).replaceAll("@" + APART));
    }

    @Override
    public String link(String words, @Nullable String href) {
        String label = text(words);
        boolean away = href != null && href.matches("https?://.*") && href.length() <= LONGEST_ADDRESS;
        return !away || href == null ? label : anchor(label.isEmpty() ? text(href) : label, href);
    }

    @Override
    public void heading(int level, String words) {
        paragraph(strong(words));
    }

    @Override
    public void paragraph(String inline) {
        end();
        if (!inline.isBlank()) {
            blocks.add(inline);
        }
    }

    @Override
    public void item(int depth, String inline) {
        lines.add("  ".repeat(depth) + (depth == 0 ? "• " : "◦ ") + inline);
    }

    @Override
    public void quote(int depth, String inline) {
        lines.add(quotation(inline));
    }

    @Override
    public void end() {
        if (!lines.isEmpty()) {
            blocks.add(String.join("\n", lines));
            lines.clear();
        }
    }

    @Override
    public String result() {
        end();
        return String.join("\n\n", blocks);
    }

    List<String> blocks() {
        end();
        return List.copyOf(blocks);
    }
}
