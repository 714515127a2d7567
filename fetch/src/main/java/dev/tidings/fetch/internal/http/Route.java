// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.http;

import dev.tidings.core.port.HostResolver;
import dev.tidings.core.port.RefusalReason;
import dev.tidings.fetch.http.AddressPolicy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;

/**
 * The checked socket addresses of one exchange. The connection may go to these alone: a second look-up of the name never
 * happens, so a resolver that changes its answer gains nothing.
 */
record Route(List<InetSocketAddress> checked) {

    /** Resolves the target's host and checks every answer; one bad answer refuses all. */
    static Route find(Target target, AddressPolicy policy, HostResolver resolver)
            throws RefusedException, UnknownHostException {
        String host = target.url().host();
        int port = target.url().port();
        Optional<InetAddress> literal = target.literal();
        List<InetSocketAddress> answers = literal.isPresent()
                ? List.of(new InetSocketAddress(literal.get(), port))
                : resolver.resolve(host, port);
        if (answers.isEmpty()) {
            throw new UnknownHostException(host);
        }
        for (InetSocketAddress answer : answers) {
            InetAddress address = answer.getAddress();
            if (address == null) {
                throw new UnknownHostException(host + " (the resolver left " + answer + " unresolved)");
            }
            if (!target.trusted() && (answer.getPort() != port || !policy.permits(address))) {
                throw new RefusedException(
                        RefusalReason.ADDRESS,
                        "'" + host + "' resolves to " + address.getHostAddress() + ", which is no public address",
                        target.url().toString());
            }
        }
        return new Route(List.copyOf(answers));
    }

    /** A route to a proxy, which connects on our behalf. */
    static Route through(InetSocketAddress proxy, HostResolver resolver) throws UnknownHostException {
        return new Route(List.copyOf(resolver.resolve(proxy.getHostString(), proxy.getPort())));
    }

    /** Without their ports, for the client's name look-up. */
    List<InetAddress> addresses() {
        return checked.stream().map(InetSocketAddress::getAddress).distinct().toList();
    }

    /** Where a connection to the address really goes; empty when it was not checked. */
    Optional<InetSocketAddress> to(InetAddress address) {
        return checked.stream()
                .filter(candidate -> candidate.getAddress().equals(address))
                .findFirst();
    }
}
