// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.image;

import dev.tidings.core.port.RenderContext;
import dev.tidings.render.internal.site.Addresses;
import dev.tidings.render.internal.view.Meta;
import dev.tidings.render.internal.view.StoryView;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The image that previews of a story show: its headline, its publishers, the name of the site. */
public final class Preview {
    /** The name of the part that holds the image. */
    public static final String PART = "preview.png";

    private final Drawing drawing;
    private final List<Meta> meta;

    private Preview(Drawing drawing, List<Meta> meta) {
        this.drawing = drawing;
        this.meta = meta;
    }

    /** The image of a story; absent where no font covers the text, the platform draws none, or no address is known. */
    public static Optional<Preview> of(StoryView story, String path, RenderContext context) {
        String headline = story.headline().value();
        String publishers = story.articles().stream()
                .map(a -> a.source().name().text().value())
                .distinct()
                .limit(3)
                .collect(Collectors.joining(" · "));
        boolean turned = "rtl".equals(story.headline().dir())
                || (story.headline().dir() == null && "rtl".equals(story.shell().dir()));
        Optional<String> url = new Addresses(context, path, "png").published(path + "-preview");
        return url.flatMap(address -> drawing(
                        headline, publishers, story.shell().site(), turned)
                .map(drawing -> new Preview(
                        drawing,
                        List.of(
                                new Meta("og:image", address),
                                new Meta("og:image:width", Integer.toString(Drawing.WIDTH)),
                                new Meta("og:image:height", Integer.toString(Drawing.HEIGHT)),
                                new Meta("og:image:alt", headline)))));
    }

    private static Optional<Drawing> drawing(String headline, String publishers, String site, boolean turned) {
        try {
            return Drawing.of(headline, publishers, site, turned);
        } catch (LinkageError noDesktop) {
            return Optional.empty();
        }
    }

    /** What the page says about the image. */
    public List<Meta> meta() {
        return meta;
    }

    /** The image, 1200 by 630. */
    public byte[] png() {
        return drawing.png();
    }
}
