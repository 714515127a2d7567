// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import javax.net.SocketFactory;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/**
 * The one place where connections are made. Each goes to an address of the route that the current thread has entered;
 * without a route, or to another address, there is none. The client's own name look-up gets the same route, but is not
 * relied on: it is skipped for hosts that look like literals.
 */
final class CheckedSockets extends SocketFactory implements Dns {
    private static final ThreadLocal<@Nullable Route> CURRENT = new ThreadLocal<>();

    /** Work that may connect. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /** Runs the work with this route for its connections; the client connects on the thread that calls it. */
    <T> T within(Route route, Work<T> work) throws IOException {
        CURRENT.set(route);
        try {
            return work.run();
        } finally {
            CURRENT.remove();
        }
    }

    @Override
    public List<InetAddress> lookup(String hostname) throws UnknownHostException {
        Route route = CURRENT.get();
        if (route == null) {
            throw new UnknownHostException(hostname + " (no checked route)");
        }
        return route.addresses();
    }

    @Override
    public Socket createSocket() {
        return new CheckedSocket();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("sockets are made unconnected");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException("sockets are made unconnected");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException("sockets are made unconnected");
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw new UnsupportedOperationException("sockets are made unconnected");
    }

    private static final class CheckedSocket extends Socket {
        CheckedSocket() {
            super(Proxy.NO_PROXY); // also no SOCKS proxy from system properties
        }

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            Route route = CURRENT.get();
            if (route == null || !(endpoint instanceof InetSocketAddress wanted) || wanted.getAddress() == null) {
                throw new IOException("not a checked address: " + endpoint);
            }
            InetSocketAddress checked = route.to(wanted.getAddress())
                    .orElseThrow(() -> new IOException("not a checked address: " + endpoint));
            super.connect(checked, timeout);
        }
    }
}
