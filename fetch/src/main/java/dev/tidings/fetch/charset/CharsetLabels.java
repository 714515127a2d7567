// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.charset;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Charset labels as browsers read them (WHATWG Encoding): a label means the superset that is in use. */
final class CharsetLabels {
    private static final Map<String, List<String>> NAMES = new HashMap<>();

    static {
        put(
                "GB18030",
                "gb2312",
                "gb_2312",
                "gb_2312-80",
                "gbk",
                "x-gbk",
                "cp936",
                "ms936",
                "windows-936",
                "euc-cn",
                "gb",
                "chinese",
                "hz-gb-2312");
        put("Big5-HKSCS,Big5", "big5", "big-5", "cn-big5", "x-x-big5", "cp950", "ms950", "big5-hkscs", "big5hkscs");
        put(
                "windows-31j,Shift_JIS",
                "shift_jis",
                "shift-jis",
                "sjis",
                "x-sjis",
                "ms_kanji",
                "cp932",
                "ms932",
                "windows-31j",
                "windows-932");
        put("EUC-JP", "euc-jp", "eucjp", "x-euc-jp", "euc_jp");
        put(
                "x-windows-949,EUC-KR",
                "euc-kr",
                "euckr",
                "ks_c_5601-1987",
                "ks_c_5601",
                "ksc5601",
                "korean",
                "cp949",
                "ms949",
                "uhc",
                "windows-949");
        put(
                "windows-1252",
                "iso-8859-1",
                "iso8859-1",
                "iso_8859-1",
                "iso88591",
                "latin1",
                "latin-1",
                "l1",
                "us-ascii",
                "ascii",
                "ansi",
                "cp1252",
                "ansi_x3.4-1968",
                "cp819",
                "x-cp1252");
        put("windows-1254", "iso-8859-9", "iso8859-9", "latin5", "cp1254", "x-cp1254");
        put("x-windows-874,TIS-620", "tis-620", "iso-8859-11", "windows-874", "cp874");
        put("windows-1251", "cp1251", "x-cp1251", "win-1251", "windows1251", "win1251");
        put("windows-1250", "cp1250", "x-cp1250", "win-1250");
        put("windows-1253", "cp1253", "x-cp1253");
        put("windows-1255", "cp1255", "x-cp1255");
        put("windows-1256", "cp1256", "x-cp1256");
        put("windows-1257", "cp1257", "x-cp1257");
        put("windows-1258", "cp1258", "x-cp1258");
        put("KOI8-R", "koi8-r", "koi8", "koi", "koi8r");
        put("UTF-8", "utf8", "utf-8", "unicode-1-1-utf-8", "utf_8", "x-utf-8", "utf-8-sig", "unicode");
        put("IBM866", "ibm866", "cp866", "866");
        put("x-MacRoman", "macintosh", "mac", "x-mac-roman", "macroman");
        put("ISO-8859-8", "iso-8859-8-i", "iso-8859-8-e", "logical", "visual");
    }

    private CharsetLabels() {}

    private static void put(String names, String... labels) {
        for (String label : labels) {
            NAMES.put(label, List.of(names.split(",")));
        }
    }

    static Optional<Charset> find(String label) {
        String name = label.strip().replaceAll("[\"';]", "").strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty() || name.length() > 60) {
            return Optional.empty();
        }
        for (String candidate : NAMES.getOrDefault(name, List.of(name))) {
            Charset charset = supported(candidate);
            if (charset != null) {
                return Optional.of(charset);
            }
        }
        return Optional.empty();
    }

    static @Nullable Charset supported(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null; // a label of the wild, or a Java image without jdk.charsets
        }
    }
}
