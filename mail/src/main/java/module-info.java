// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/** Newsletters from mailbox files, and pages sent as mail. */
@NullMarked
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic", "module"})
module dev.tidings.mail {
    requires transitive dev.tidings.core;
    requires transitive dev.tidings.fetch;
    requires static transitive org.jspecify;
    requires apache.mime4j.core;
    requires apache.mime4j.dom;
    requires org.jsoup;
    requires static jakarta.mail;

    exports dev.tidings.mail;
}
