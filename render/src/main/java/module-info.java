// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/** Pages to HTML, Markdown, JSON, feeds, mail and messages, and whole static sites. */
@NullMarked
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic", "module"})
module dev.tidings.render {
    requires transitive dev.tidings.core;
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;
    requires gg.jte.runtime;
    requires java.xml;
    requires static java.compiler;
    requires static java.desktop;

    exports dev.tidings.render;
}
