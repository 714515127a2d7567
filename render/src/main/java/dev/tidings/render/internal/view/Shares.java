// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.view;

import dev.tidings.render.internal.site.Addresses;
import java.util.List;

/** Share links: plain addresses of the services, without tracker and script. */
final class Shares {
    private Shares() {}

    static List<LinkView> of(Common common, String headline, String url) {
        String title = Addresses.component(headline);
        String address = Addresses.component(url);
        return List.of(
                LinkView.own(
                        common.labels.get("share.x"), "https://x.com/intent/post?text=" + title + "&url=" + address),
                LinkView.own(
                        common.labels.get("share.linkedin"),
                        "https://www.linkedin.com/sharing/share-offsite/?url=" + address),
                LinkView.own(common.labels.get("share.mail"), "mailto:?subject=" + title + "&body=" + address));
    }
}
