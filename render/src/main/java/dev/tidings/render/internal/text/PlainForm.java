// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.text;

import dev.tidings.render.internal.view.Text;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Plain text: headings underlined, lists with dashes, addresses in angle brackets (RFC 3986, appendix C). */
public final class PlainForm implements TextForm {
    private static final Pattern WHITE = Pattern.compile("\\s+");

    private final StringBuilder out = new StringBuilder(8 * 1024);

    @Override
    public String text(String words) {
        return WHITE.matcher(Text.clean(words)).replaceAll(" ").strip();
    }

    @Override
    public String link(String words, @Nullable String href) {
        return href == null || href.isEmpty() ? text(words) : text(words) + " <" + href + ">";
    }

    @Override
    public String strong(String words) {
        return text(words);
    }

    @Override
    public String muted(String words) {
        return "(" + text(words) + ")";
    }

    @Override
    public void heading(int level, String words) {
        String line = text(words);
        end();
        out.append(line).append('\n');
        if (level <= 2) {
            String rule = level == 1 ? "=" : "-";
            out.append(rule.repeat(Math.max(3, Math.min(72, line.codePointCount(0, line.length())))));
            out.append('\n');
        }
        out.append('\n');
    }

    @Override
    public void paragraph(String inline) {
        end();
        out.append(inline).append("\n\n");
    }

    @Override
    public void item(int depth, String inline) {
        out.append("  ".repeat(depth)).append("- ").append(inline).append('\n');
    }

    @Override
    public void quote(int depth, String inline) {
        out.append("  ".repeat(depth + 1)).append("> ").append(inline).append('\n');
    }

    @Override
    public void end() {
        if (!out.isEmpty() && !out.substring(Math.max(0, out.length() - 2)).equals("\n\n")) {
            out.append('\n');
        }
    }

    @Override
    public String result() {
        return out.toString().stripTrailing() + "\n";
    }
}
