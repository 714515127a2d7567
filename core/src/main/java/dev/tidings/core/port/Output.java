// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

import java.io.IOException;
import java.io.OutputStream;

/** Where a renderer writes: one main part, and where the form needs them further named parts (mail, images). */
@FunctionalInterface
public interface Output {
    /** The name of the main part. */
    String MAIN = "main";

    /** Opens a part; the renderer closes it. Each name is opened once. */
    OutputStream part(String name) throws IOException;
}
