// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Readable names for addresses: ASCII letters and digits, parted by dashes, safe in every file system. */
public final class Slugs {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
    private static final int LIMIT = 64;

    private Slugs() {}

    /** From a headline or a name, at most 64 characters; those in other scripts give what Latin letters and digits they hold, or nothing. */
    public static String of(String headline) {
        String plain = MARKS.matcher(Normalizer.normalize(headline, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace("ı", "i")
                .replaceAll("['’]", "");
        String slug = OTHER.matcher(plain).replaceAll("-").replaceAll("^-+|-+$", "");
        if (slug.length() <= LIMIT) {
            return slug;
        }
        int dash = slug.lastIndexOf('-', LIMIT);
        return slug.substring(0, dash > LIMIT / 2 ? dash : LIMIT);
    }
}
