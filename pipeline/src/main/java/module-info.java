// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/** The Aggregator: from sources to published editions. */
@NullMarked
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic", "module"})
module dev.tidings.pipeline {
    requires transitive dev.tidings.core;
    requires transitive dev.tidings.enrich;
    requires transitive dev.tidings.fetch;
    requires transitive dev.tidings.render;
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;
    requires org.slf4j;

    uses dev.tidings.core.port.SourceAdapter;

    exports dev.tidings.pipeline;
    exports dev.tidings.pipeline.cluster;
    exports dev.tidings.pipeline.duplicates;
}
