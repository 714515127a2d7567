// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.feed;

import dev.tidings.fetch.feed.Feed;
import dev.tidings.fetch.feed.FeedEntry;
import dev.tidings.fetch.feed.FeedFormat;
import java.util.Optional;

/** From Microsoft's Channel Definition Format to values: a root {@code channel} whose links are attributes. */
final class CdfMapper {
    private final Reader around;

    CdfMapper(Reader in) {
        around = in;
    }

    /** Whether a root {@code channel} is one of CDF and not one of RSS that lost its root. */
    static boolean isCdf(Element root) {
        Element item = root.first("item");
        return root.key.equals("channel")
                && (root.hasAttribute("href")
                        || root.first("abstract", "logo", "schedule") != null
                        || (item != null && item.hasAttribute("href")));
    }

    Feed feed(Element root) {
        Feed.Builder out = Feed.builder().format(FeedFormat.CDF);
        Reader in = around.inside(root, root.attribute("base"));
        out.title(in.htmlOf(root, "title"));
        out.link(Optional.ofNullable(around.link(root, root.attribute("href"))));
        out.self(Optional.ofNullable(around.link(root, root.attribute("self"))));
        out.description(in.htmlOf(root, "abstract", "description"));
        out.updated(in.date(root.attribute("lastmod")));
        in.speaks(Reader.language(root));
        out.language(Optional.ofNullable(Reader.language(root)));
        for (Element logo : root.all("logo")) {
            out.image(Optional.ofNullable(in.link(logo, logo.attribute("href"))));
        }
        for (Element item : root.all("item")) {
            out.addEntry(FeedEntry.builder()
                    .title(in.htmlOf(item, "title"))
                    .link(Optional.ofNullable(in.link(item, item.attribute("href"))))
                    .summary(in.htmlOf(item, "abstract", "description"))
                    .updated(in.date(item.attribute("lastmod")))
                    .language(Optional.ofNullable(Reader.language(item)))
                    .build());
        }
        return out.build();
    }
}
