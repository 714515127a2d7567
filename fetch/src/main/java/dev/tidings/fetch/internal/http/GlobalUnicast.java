// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Tells addresses of the public Internet from all others, by the IANA special-purpose address registries (RFC 6890) and
 * the address space registries. What wraps an IPv4 address in an IPv6 one (mapped, compatible, NAT64, 6to4, Teredo) is
 * refused whatever it wraps.
 */
final class GlobalUnicast {
    private static final List<Block> IPV4_SPECIAL = List.of(
            Block.of("0.0.0.0", 8), // this network
            Block.of("10.0.0.0", 8), // private
            Block.of("100.64.0.0", 10), // shared by carriers' NAT
            Block.of("127.0.0.0", 8), // loopback
            Block.of("169.254.0.0", 16), // link-local, cloud metadata
            Block.of("172.16.0.0", 12), // private
            Block.of("192.0.0.0", 24), // protocol assignments
            Block.of("192.0.2.0", 24), // documentation
            Block.of("192.31.196.0", 24), // AS112
            Block.of("192.52.193.0", 24), // AMT
            Block.of("192.88.99.0", 24), // 6to4 relays
            Block.of("192.168.0.0", 16), // private
            Block.of("192.175.48.0", 24), // AS112
            Block.of("198.18.0.0", 15), // benchmarking
            Block.of("198.51.100.0", 24), // documentation
            Block.of("203.0.113.0", 24), // documentation
            Block.of("224.0.0.0", 3)); // multicast, reserved, broadcast

    /** Outside of it nothing is assigned for global unicast. */
    private static final Block IPV6_GLOBAL = Block.of("2000::", 3);

    private static final List<Block> IPV6_SPECIAL = List.of(
            Block.of("2001::", 23), // protocol assignments: Teredo, benchmarking, ORCHID and others
            Block.of("2001:db8::", 32), // documentation
            Block.of("2002::", 16), // 6to4
            Block.of("2620:4f:8000::", 48), // AS112
            Block.of("3ffe::", 16), // the former 6bone
            Block.of("3fff::", 20)); // documentation

    private GlobalUnicast() {}

    static boolean contains(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet4Address) {
            return IPV4_SPECIAL.stream().noneMatch(block -> block.contains(bytes));
        }
        return IPV6_GLOBAL.contains(bytes) && IPV6_SPECIAL.stream().noneMatch(block -> block.contains(bytes));
    }

    private record Block(InetAddress start, int length) {
        static Block of(String literal, int length) {
            try {
                return new Block(InetAddress.getByName(literal), length);
            } catch (UnknownHostException e) {
                throw new IllegalStateException("a literal needs no resolver: " + literal, e);
            }
        }

        boolean contains(byte[] bytes) {
            byte[] prefix = start.getAddress();
            if (prefix.length != bytes.length) {
                return false;
            }
            for (int bit = 0; bit < length; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((prefix[bit / 8] & mask) != (bytes[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
