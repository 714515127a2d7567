// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline;

import dev.tidings.core.port.Lease;

/** Another node has what this one was doing; what it was about to write was not written. */
final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1;

    LeaseLost(Lease lease) {
        super("another node took over '" + lease.name() + "'");
    }
}
