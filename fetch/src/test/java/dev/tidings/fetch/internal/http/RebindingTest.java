// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.FetchResult.Refused;
import dev.tidings.core.port.HostResolver;
import dev.tidings.fetch.http.AddressPolicy;
import dev.tidings.fetch.http.HttpFetcher;
import dev.tidings.testkit.http.ScriptedServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A resolver that gives a public address when it is asked first, and loopback ever after. */
class RebindingTest {
    private static final String URL = "http://rebound.org/";

    private final CheckedSockets sockets = new CheckedSockets();
    private final AtomicInteger asked = new AtomicInteger();
    private final HostResolver rebinding = (host, port) -> List.of(new InetSocketAddress(
            asked.getAndIncrement() == 0 ? InetAddress.getByName("93.184.215.14") : InetAddress.getLoopbackAddress(),
            port));
    private ScriptedServer server;

    @BeforeEach
    void open() throws IOException {
        server = ScriptedServer.open();
    }

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private Route find() throws Exception {
        AddressPolicy policy = AddressPolicy.publicOnly();
        return Route.find(Target.check(URL, policy), policy, rebinding);
    }

    @Test
    void theConnectionGoesToTheCheckedAddressWhateverTheResolverSaysThen() throws Exception {
        Route route = find();
        assertEquals(
                "93.184.215.14",
                sockets.within(route, () -> sockets.lookup("rebound.org"))
                        .get(0)
                        .getHostAddress());
        InetSocketAddress second = new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port());
        assertThrows(
                IOException.class,
                () -> sockets.within(route, () -> {
                    try (Socket socket = sockets.createSocket()) {
                        socket.connect(second, 1_000);
                    }
                    return "connected";
                }));
        assertEquals(1, asked.get());
        assertTrue(server.requests().isEmpty());
    }

    @Test
    void theSecondAnswerIsCheckedLikeTheFirst() throws Exception {
        find();
        assertThrows(RefusedException.class, this::find);
        try (HttpFetcher fetcher = HttpFetcher.builder().resolver(rebinding).build()) {
            assertInstanceOf(Refused.class, fetcher.fetch(FetchRequest.of(URL)));
        }
    }
}
