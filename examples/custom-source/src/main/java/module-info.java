// SPDX-License-Identifier: Apache-2.0
/** Two tides a day. */
module example.tides {
    requires dev.tidings.core;

    exports example.tides;

    provides dev.tidings.core.port.SourceAdapter with
            example.tides.TideTable;
}
