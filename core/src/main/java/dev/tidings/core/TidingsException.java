// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core;

/**
 * The root of every exception that Tidings throws itself. Expected outcomes (a source that fails, a page that is
 * missing) are values, never exceptions; this is for wrong configuration and broken storage.
 */
public class TidingsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Names the thing and the value that is wrong. */
    public TidingsException(String message) {
        super(message);
    }

    /** As above, with what caused it. */
    public TidingsException(String message, Throwable cause) {
        super(message, cause);
    }
}
