// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.text;

import org.jspecify.annotations.Nullable;

/** How a form made of lines writes the things that a page is made of. Collects what is written. */
public interface TextForm {
    /** Words as data: nothing in them means anything to the form, and they stay on one line. */
    String text(String words);

    /** Words that lead somewhere; the words alone where there is no address. */
    String link(String words, @Nullable String href);

    /** Words that stand out. */
    String strong(String words);

    /** Words that stand back. */
    String muted(String words);

    /** Writes a heading; the words are data. */
    void heading(int level, String words);

    /** Writes a paragraph of what the methods above gave. */
    void paragraph(String inline);

    /** Writes an entry of a list. */
    void item(int depth, String inline);

    /** Writes a quotation under an entry of a list. */
    void quote(int depth, String inline);

    /** Ends a list, so that what follows stands on its own. */
    void end();

    /** All that was written, ending with one line feed. */
    String result();
}
