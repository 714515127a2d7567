// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Whether an element says by its own attributes that readers do not see it. Style sheets are not consulted. */
public final class Visibility {
    private static final Pattern HIDING = Pattern.compile(
            "display:none|visibility:hidden|font-size:0(?:px|em|;|$)"
                    + "|text-indent:-\\d{3,}|(?:left|top):-\\d{4,}|mso-hide:all|clip:rect\\(0|(?<![a-z-])opacity:0(?:\\.0+)?(?:;|$|!)");

    /** A style without any of these hides nothing; most are. */
    private static final WordScan MAY_HIDE = WordScan.builder()
            .add(1, "none|hidden|font-size|mso-hide|clip|opacity|left|top|indent")
            .build();

    private Visibility() {}

    /** By the hidden attribute, aria-hidden, or inline style. */
    public static boolean isHidden(Element element) {
        if (element.hasAttr("hidden")
                && !element.attr("hidden").toLowerCase(Locale.ROOT).equals("until-found")) {
            return true;
        }
        String style = element.attr("style");
        if (style.isEmpty() || style.length() > 4000) {
            return "true".equals(element.attr("aria-hidden"))
                    && !element.normalName().equals("body");
        }
        return hides(style);
    }

    /** Whether an inline style hides. */
    static boolean hides(String style) {
        return MAY_HIDE.anywhere(style) != 0
                && HIDING.matcher(style.toLowerCase(Locale.ROOT).replace(" ", ""))
                        .find();
    }
}
