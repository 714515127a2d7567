// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/** HTTP, feeds and pages: from addresses to feed items and article texts. */
@NullMarked
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic", "module"})
module dev.tidings.fetch {
    requires transitive dev.tidings.core;
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;
    requires aircompressor;
    requires com.ctc.wstx;
    requires crawler.commons;
    requires dec; // org.brotli
    requires java.xml;
    requires jdk.unsupported; // for aircompressor
    requires okhttp3;
    requires org.jsoup;
    requires org.slf4j;
    requires tools.jackson.databind;

    opens dev.tidings.fetch.internal.source to
            tools.jackson.databind;

    exports dev.tidings.fetch.charset;
    exports dev.tidings.fetch.feed;
    exports dev.tidings.fetch.http;
    exports dev.tidings.fetch.html;
    exports dev.tidings.fetch.page;
    exports dev.tidings.fetch.robots;
    exports dev.tidings.fetch.source;
    exports dev.tidings.fetch.websub;
}
