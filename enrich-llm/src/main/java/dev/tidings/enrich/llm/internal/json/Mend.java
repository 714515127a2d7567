// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm.internal.json;

/** What was wrong with a reply and could be put right without asking again. The names stand in the provenance. */
public enum Mend {
    /** Words before or behind the object. */
    PROSE_AROUND,
    /** A fence of backticks around the object. */
    CODE_FENCE,
    /** Thoughts of the model between tags. */
    REASONING,
    /** A byte order mark, or characters without width, where none belong. */
    INVISIBLE,
    /** The object as a string within JSON. */
    DOUBLE_ENCODED,
    /** Quotes written as HTML entities. */
    HTML_ESCAPED,
    /** Several objects instead of one. */
    SEVERAL_OBJECTS,
    /** Comments. */
    COMMENT,
    /** Commas without a value. */
    STRAY_COMMA,
    /** Values without a comma between them. */
    MISSING_COMMA,
    /** Strings in single quotes. */
    SINGLE_QUOTES,
    /** Strings in typographic quotes. */
    CURLY_QUOTES,
    /** Keys without quotes. */
    UNQUOTED_KEY,
    /** Strings without quotes. */
    UNQUOTED_TEXT,
    /** Quotes within a string that should have been escaped. */
    UNESCAPED_QUOTE,
    /** Line breaks and other control characters within a string. */
    CONTROL_CHARACTER,
    /** Escapes that JSON does not know. */
    BAD_ESCAPE,
    /** None, True, undefined, NaN. */
    FOREIGN_LITERAL,
    /** 70%, 1,000, .5. */
    ODD_NUMBER,
    /** A bracket that closes what was not opened, or the other way round. */
    WRONG_BRACKET,
    /** Characters that belong to nothing. */
    JUNK,
    /** The reply ended before the object did. */
    CUT_OFF,
    /** The object within another one. */
    WRAPPED,
    /** A key in another spelling. */
    KEY_SPELLING,
    /** A key nobody asked for. */
    EXTRA_FIELD,
    /** A key that was asked for is not there. */
    MISSING_FIELD,
    /** One value where a list belongs. */
    ONE_FOR_LIST,
    /** A list where one value belongs. */
    LIST_FOR_ONE,
    /** A bare string where an object belongs. */
    TEXT_FOR_OBJECT,
    /** A word that is none of those allowed. */
    WRONG_ENUM,
    /** A likelihood in words, in percent or out of range. */
    ODD_LIKELIHOOD,
    /** A date in another form. */
    ODD_DATE,
    /** An article that was not given. */
    UNKNOWN_ARTICLE,
    /** Evidence was not named; the sentence was found in the sources. */
    EVIDENCE_FOUND,
    /** A quotation that differs in typography from the source. */
    QUOTE_NORMALISED,
    /** A quotation that differs in words from the source. */
    QUOTE_ALIGNED,
    /** The same sentence twice. */
    DUPLICATE,
    /** Markup within a sentence. */
    MARKUP,
    /** A part that was missing was made from another one. */
    DERIVED
}
