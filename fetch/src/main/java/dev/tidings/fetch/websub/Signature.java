// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.websub;

import dev.tidings.core.port.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The signature of a delivery: {@code X-Hub-Signature: sha256=…}. */
final class Signature {
    private static final Map<String, String> METHODS =
            Map.of("sha1", "HmacSHA1", "sha256", "HmacSHA256", "sha384", "HmacSHA384", "sha512", "HmacSHA512");

    private Signature() {}

    /** Why the signature does not hold; empty when it does. */
    static Optional<String> fault(Optional<String> header, String secret, Bytes body) {
        if (header.isEmpty()) {
            return Optional.of("no X-Hub-Signature");
        }
        String[] parts = header.get().strip().split("=", 2);
        String method = METHODS.get(parts[0].strip().toLowerCase(Locale.ROOT));
        if (parts.length != 2 || method == null) {
            return Optional.of("a signature of an unknown method: '" + parts[0] + "'");
        }
        try {
            byte[] given = HexFormat.of().parseHex(parts[1].strip().toLowerCase(Locale.ROOT));
            return MessageDigest.isEqual(given, sign(method, secret, body))
                    ? Optional.empty()
                    : Optional.of("a signature that does not fit");
        } catch (IllegalArgumentException e) {
            return Optional.of("a signature that is not hexadecimal");
        }
    }

    private static byte[] sign(String method, String secret, Bytes body) {
        try {
            Mac mac = Mac.getInstance(method);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), method));
            return mac.doFinal(body.toArray());
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java platform has " + method, e);
        }
    }
}
