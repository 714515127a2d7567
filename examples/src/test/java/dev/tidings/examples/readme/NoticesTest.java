// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.readme;

import dev.tidings.core.model.Source;
import dev.tidings.core.port.SourceAdapter;
import dev.tidings.testkit.contract.SourceAdapterContract;
import java.util.Map;

class NoticesTest extends SourceAdapterContract {
    @Override
    protected SourceAdapter adapter() {
        Source town = Source.builder().id("town").name("The town").build();
        return new Notices(town, Map.of("17", "The bridge is closed on Monday."));
    }
}
