// SPDX-License-Identifier: Apache-2.0
package dev.tidings.flink;

import dev.tidings.core.json.TidingsJson;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.tuple.Tuple2;

/** What goes from stage to stage: where it belongs, and a value as JSON or bytes. */
final class Packet {
    /** How Flink writes it. */
    static final TypeInformation<Tuple2<String, byte[]>> TYPE =
            Types.TUPLE(Types.STRING, Types.PRIMITIVE_ARRAY(Types.BYTE));

    private Packet() {}

    static Tuple2<String, byte[]> of(String key, Object value) {
        return Tuple2.of(key, bytes(value));
    }

    static <T> T read(Tuple2<String, byte[]> packet, Class<T> type) {
        return read(packet.f1, type);
    }

    static byte[] bytes(Object value) {
        return TidingsJson.write(value).getBytes(StandardCharsets.UTF_8);
    }

    static <T> T read(byte[] json, Class<T> type) {
        return TidingsJson.read(new String(json, StandardCharsets.UTF_8), type);
    }
}
