// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.FetchResult.Refused;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {
    /** Hosts that lead, or may lead, away from the public Internet; each is refused before a name is looked up. */
    private static final String LITERALS = """
            0.0.0.0 0.1.2.3 10.0.0.1 10.255.255.255 100.64.0.1 100.127.255.254 127.0.0.1 127.255.0.1 169.254.0.1
            169.254.169.254 172.16.0.1 172.31.255.255 192.0.0.1 192.0.0.170 192.0.2.1 192.88.99.1 192.168.0.1
            192.168.255.255 198.18.0.1 198.19.255.255 198.51.100.7 203.0.113.9 224.0.0.1 239.255.255.250 240.0.0.1
            255.255.255.255 127.1 127.0.1 10.1 2130706433 0x7f000001 0x7f.0.0.1 0177.0.0.1 017700000001 0x7f.1
            127.0.0.01 127.0.0.0x1 1 0 4294967295 134744072 8.8.2056 127.0.0.1. 256.0.0.1 1.2.3.4.5 127。0。0。1
            ①②⑦.0.0.1 %31%32%37.0.0.1 [::] [::1] [0:0:0:0:0:0:0:1] [::ffff:127.0.0.1] [::ffff:7f00:1]
            [::ffff:8.8.8.8] [::127.0.0.1] [::7f00:1] [64:ff9b::7f00:1] [64:ff9b::8.8.8.8] [64:ff9b:1::1] [100::1]
            [2001::1] [2001:0:4136:e378:8000:63bf:3fff:fdd2] [2001:2::1] [2001:10::1] [2001:db8::1] [2002:7f00:1::]
            [2002:808:808::1] [2620:4f:8000::1] [3ffe::1] [3fff::1] [5f00::1] [fc00::1] [fd12:3456::1] [fe80::1]
            [fe80::1%25lo] [fec0::1] [ff02::1] [ff0e::1] localhost LOCALHOST localhost. a.localhost intranet
            metadata.google.internal printer.local nas.lan router.home.arpa x.onion x.test x.invalid x.example
            """;

    @Test
    void refusesEverySpellingOfEveryNonPublicHostWithoutLookingItUp() throws InterruptedException {
        AtomicInteger lookUps = new AtomicInteger();
        try (HttpFetcher fetcher = HttpFetcher.builder()
                .resolver((host, port) -> {
                    lookUps.incrementAndGet();
                    return List.of(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                })
                .build()) {
            List<String> hosts = List.of(LITERALS.strip().split("\\s+"));
            List<String> passed = new ArrayList<>();
            for (String host : hosts) {
                if (!(fetcher.fetch(FetchRequest.of("http://" + host + "/")) instanceof Refused)) {
                    passed.add(host);
                }
            }
            assertEquals(List.of(), passed);
            assertTrue(hosts.size() >= 60, "forms tried: " + hosts.size());
            assertEquals(0, lookUps.get());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "93.184.215.14", "223.255.255.254", "2606:4700:4700::1111", "2a00:1450::1"})
    void permitsGlobalUnicast(String address) throws Exception {
        assertTrue(AddressPolicy.publicOnly().permits(InetAddress.getByName(address)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://user@news.org/",
                "http://user:pass@news.org/",
                "http://news.org\\@127.0.0.1/",
                "http://127.0.0.1\\.news.org/",
                "http:news.org",
                "http:/news.org",
                "//news.org/",
                "http://news.org:65536/",
                "http://news.org:22/",
                "ftp://news.org/"
            })
    void refusesAddressesThatReadersDisagreeOn(String url) throws InterruptedException {
        try (HttpFetcher fetcher = HttpFetcher.create()) {
            assertInstanceOf(Refused.class, fetcher.fetch(FetchRequest.of(url)));
        }
    }

    @Test
    void allowsOneSpellingOnOnePort() {
        AddressPolicy policy = AddressPolicy.builder()
                .allow("127.0.0.1", 8081)
                .allow("News.example", 80)
                .build();
        assertTrue(policy.allows("127.0.0.1", 8081));
        assertTrue(policy.allows("news.EXAMPLE", 80));
        assertFalse(policy.allows("127.0.0.1", 8082));
        assertFalse(policy.allows("127.1", 8081));
        assertFalse(policy.allows("news.example.", 80));
    }

    @Test
    void namesBadConfiguration() {
        assertTrue(assertThrows(
                        IllegalArgumentException.class,
                        () -> AddressPolicy.builder().allow("a/b", 80))
                .getMessage()
                .contains("a/b"));
        assertThrows(
                IllegalArgumentException.class, () -> AddressPolicy.builder().ports(0));
        assertThrows(
                IllegalArgumentException.class, () -> AddressPolicy.builder().schemes("file"));
    }
}
