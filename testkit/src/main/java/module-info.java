// SPDX-License-Identifier: Apache-2.0
import org.jspecify.annotations.NullMarked;

/** Contract suites for every port, sample values, fakes, and a loopback newsroom. */
@NullMarked
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic", "module"})
module dev.tidings.testkit {
    requires transitive dev.tidings.core;
    requires transitive dev.tidings.enrich;
    requires static transitive org.jspecify;
    requires transitive org.junit.jupiter.api;
    requires jdk.httpserver;

    exports dev.tidings.testkit.contract;
    exports dev.tidings.testkit.fake;
    exports dev.tidings.testkit.http;
    exports dev.tidings.testkit.newsroom;
    exports dev.tidings.testkit.sample;
}
