// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.http;

import dev.tidings.fetch.internal.http.HostNames;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Where a fetcher may connect to. Everything is refused but global unicast addresses on listed ports by listed schemes;
 * single hosts, such as a server on loopback, are let through by {@link Builder#allow}. It holds for the requested
 * address and again for each redirect, and the connection goes to the very address that was checked.
 *
 * <p>Immutable and safe for all threads.
 */
public final class AddressPolicy {
    private final Set<String> schemes;
    private final Set<Integer> ports;
    private final Set<String> allowed;

    private AddressPolicy(Builder builder) {
        this.schemes = Collections.unmodifiableSet(new LinkedHashSet<>(builder.schemes));
        this.ports = Collections.unmodifiableSet(new TreeSet<>(builder.ports));
        this.allowed = Collections.unmodifiableSet(new LinkedHashSet<>(builder.allowed));
    }

    /** Starts from the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** The defaults: the public Internet alone. */
    public static AddressPolicy publicOnly() {
        return builder().build();
    }

    /** Whether the scheme is listed. */
    public boolean permitsScheme(String scheme) {
        return schemes.contains(scheme.toLowerCase(Locale.ROOT));
    }

    /** Whether the port is listed. */
    public boolean permitsPort(int port) {
        return ports.contains(port);
    }

    /** Whether a connection to the address is permitted when its host was not explicitly allowed. */
    public boolean permits(InetAddress address) {
        return HostNames.isGlobalUnicast(address);
    }

    /**
     * Whether this host and port were explicitly allowed, in this spelling; upper and lower case of ASCII letters are
     * one.
     *
     * @param spelledHost the host as it stands in the address, before any other way to write it is resolved; IPv6 in
     *     brackets
     */
    public boolean allows(String spelledHost, int port) {
        return allowed.contains(key(spelledHost, port));
    }

    @Override
    public String toString() {
        return "AddressPolicy{schemes=" + schemes + ", ports=" + ports + ", allowed=" + allowed + "}";
    }

    private static String key(String host, int port) {
        return host.toLowerCase(Locale.ROOT) + ":" + port;
    }

    /** Defaults: schemes http and https; ports 80, 443, 8080, 8443; no host allowed beyond the public Internet. */
    public static final class Builder {
        private Set<String> schemes = Set.of("http", "https");
        private Set<Integer> ports = Set.of(80, 443, 8080, 8443);
        private final Set<String> allowed = new LinkedHashSet<>();

        private Builder() {}

        /**
         * Replaces the schemes.
         *
         * @throws IllegalArgumentException for a scheme other than http and https
         */
        public Builder schemes(String... schemes) {
            for (String scheme : schemes) {
                if (!scheme.equals("http") && !scheme.equals("https")) {
                    throw new IllegalArgumentException("neither http nor https: '" + scheme + "'");
                }
            }
            this.schemes = Set.of(schemes);
            return this;
        }

        /**
         * Replaces the ports.
         *
         * @throws IllegalArgumentException for a number that is no port
         */
        public Builder ports(int... ports) {
            Set<Integer> given = new TreeSet<>();
            Arrays.stream(ports).map(Builder::port).forEach(given::add);
            this.ports = given;
            return this;
        }

        /**
         * Lets one host and port through, wherever it is. Only this spelling: with {@code 127.0.0.1} neither
         * {@code localhost} nor {@code 127.1} nor {@code [::ffff:127.0.0.1]} is let through.
         *
         * @param host as it will stand in addresses; IPv6 in brackets
         * @param port the port in the address, 80 or 443 when it names none
         * @throws IllegalArgumentException when one of them is none
         */
        public Builder allow(String host, int port) {
            if (!host.matches("[A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+]")) {
                throw new IllegalArgumentException("no host: '" + host + "'");
            }
            allowed.add(key(host, port(port)));
            return this;
        }

        /** Builds the policy. */
        public AddressPolicy build() {
            return new AddressPolicy(this);
        }

        private static int port(int port) {
            if (port < 1 || port > 65535) {
                throw new IllegalArgumentException("no port: " + port);
            }
            return port;
        }
    }
}
