// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

import dev.tidings.core.port.Clusterer;
import dev.tidings.testkit.contract.ClustererContract;

class LexicalClustererTest extends ClustererContract {
    @Override
    protected Clusterer clusterer() {
        return LexicalClusterer.create();
    }
}
