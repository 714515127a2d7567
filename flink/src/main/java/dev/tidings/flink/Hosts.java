// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Which subtask talks to a host: always the same one, for polls and for pages. */
final class Hosts {
    private Hosts() {}

    /** The host of an address, or a stand-in. */
    static String of(Optional<URI> address, String otherwise) {
        return address.map(URI::getHost)
                .map(host -> host.toLowerCase(Locale.ROOT))
                .orElse("id:" + otherwise);
    }

    static int subtask(String host, int parallelism) {
        int hash = host.hashCode();
        return Math.floorMod(hash ^ (hash >>> 16), parallelism);
    }
}
