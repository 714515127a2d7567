// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/** Enricher and verifier ports, the gate, and the extractive enricher that needs no key. */
@NullMarked
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic", "module"})
module dev.tidings.enrich {
    requires transitive dev.tidings.core;
    requires static transitive org.jspecify;
    requires static org.immutables.value.annotations;

    exports dev.tidings.enrich;
    exports dev.tidings.enrich.evaluate;
    exports dev.tidings.enrich.extract;
    exports dev.tidings.enrich.verify;
}
