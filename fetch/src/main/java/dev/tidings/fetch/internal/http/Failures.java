// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.http;

import dev.tidings.core.port.FetchFailure;
import dev.tidings.fetch.internal.http.Exchange.Ended;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Names what the client threw. */
final class Failures {
    private Failures() {}

    static Ended describe(Exception thrown, String host) {
        String given = thrown.getMessage();
        String message = given == null ? thrown.getClass().getSimpleName() : given;
        if (thrown instanceof BodyException body) {
            return Ended.failed(body.kind(), message);
        }
        return Ended.failed(kindOf(thrown, message), host + ": " + message);
    }

    private static FetchFailure kindOf(Exception thrown, String message) {
        if (thrown instanceof UnknownHostException) {
            return FetchFailure.UNKNOWN_HOST;
        }
        if (thrown instanceof SocketTimeoutException) {
            return FetchFailure.TIMEOUT;
        }
        if (thrown instanceof SSLHandshakeException || thrown instanceof SSLPeerUnverifiedException) {
            return FetchFailure.TLS;
        }
        if (thrown instanceof ConnectException
                || thrown instanceof NoRouteToHostException
                || thrown instanceof SocketException) {
            return FetchFailure.CONNECTION;
        }
        boolean malformed = thrown instanceof ProtocolException
                || thrown instanceof NumberFormatException
                || message.startsWith("\\n not found"); // headers beyond the client's limit
        return malformed || !(thrown instanceof IOException) ? FetchFailure.PROTOCOL : FetchFailure.CONNECTION;
    }
}
