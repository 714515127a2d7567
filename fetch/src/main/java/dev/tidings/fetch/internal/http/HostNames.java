// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What the host of an address is: a literal, a name of the public DNS, or one that means something only locally. */
public final class HostNames {
    private static final String BYTE = "(?:0|[1-9]\\d?|1\\d\\d|2[0-4]\\d|25[0-5])";
    private static final Pattern QUAD = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");
    private static final Pattern NUMBER = Pattern.compile("\\d+|0[xX][0-9a-fA-F]*");

    /** Top-level names that are reserved (RFC 6761 and its registry), set aside for local use, or usual for it. */
    private static final Set<String> LOCAL_ENDINGS = Set.of(
            "localhost",
            "local",
            "localdomain",
            "internal",
            "intranet",
            "private",
            "corp",
            "home",
            "lan",
            "onion",
            "test",
            "invalid",
            "example",
            "alt");

    private HostNames() {}

    /** Whether the address belongs to the public Internet. */
    public static boolean isGlobalUnicast(InetAddress address) {
        return GlobalUnicast.contains(address);
    }

    /** Whether the name can only be meant for a local network: one label, or a reserved ending. */
    static boolean isLocalName(String host) {
        String name = withoutLastDot(host).toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return ending.length() == name.length() || LOCAL_ENDINGS.contains(ending) || name.endsWith(".home.arpa");
    }

    /** Whether readers of addresses take the host for an IPv4 address: its last label is a number (WHATWG URL, 3.5). */
    static boolean endsInNumber(String host) {
        String name = withoutLastDot(host);
        return NUMBER.matcher(name.substring(name.lastIndexOf('.') + 1)).matches();
    }

    /** The address that a literal in its plain form stands for: four decimal numbers, or IPv6 without zone. */
    static Optional<InetAddress> literal(String host) {
        boolean six = host.indexOf(':') >= 0 && host.indexOf('%') < 0;
        if (!six && !QUAD.matcher(host).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(host));
        } catch (UnknownHostException e) {
            return Optional.empty(); // a malformed IPv6 literal is none
        }
    }

    private static String withoutLastDot(String host) {
        return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
    }
}
