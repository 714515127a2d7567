// SPDX-License-Identifier: Apache-2.0
package example.tides;

import dev.tidings.core.port.SourceAdapter;
import dev.tidings.testkit.contract.SourceAdapterContract;

class TideTableTest extends SourceAdapterContract {
    @Override
    protected SourceAdapter adapter() {
        return new TideTable();
    }
}
