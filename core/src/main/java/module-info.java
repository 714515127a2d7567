// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/** The model, its JSON, and the ports that plug-ins implement. */
@NullMarked
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic", "module"})
module dev.tidings.core {
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;
    requires static com.fasterxml.jackson.annotation;
    requires tools.jackson.databind;

    exports dev.tidings.core;
    exports dev.tidings.core.json;
    exports dev.tidings.core.model;
    exports dev.tidings.core.store;
    exports dev.tidings.core.port;
    exports dev.tidings.core.page;
    exports dev.tidings.core.time;
    exports dev.tidings.core.text;
    exports dev.tidings.core.url;

    opens dev.tidings.core.json to
            tools.jackson.databind;
    opens dev.tidings.core.model to
            tools.jackson.databind;
    opens dev.tidings.core.page to
            tools.jackson.databind;
    opens dev.tidings.core.port to
            tools.jackson.databind;
}
