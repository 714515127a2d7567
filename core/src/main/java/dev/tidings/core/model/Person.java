// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import java.net.URI;
import java.util.Optional;

/**
 * Someone who is named in a byline.
 *
 * @param name as written, without "by"
 * @param email when the feed gives one
 * @param url a page about the person
 */
public record Person(String name, Optional<String> email, Optional<URI> url) {
    /** Refuses bad values with the value named. */
    public Person {
        Check.text(name, "Person.name");
    }

    /** A name alone. */
    public static Person of(String name) {
        return new Person(name, Optional.empty(), Optional.empty());
    }
}
