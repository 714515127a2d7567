// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

/** How items of a source are collected. */
public enum SourceKind {
    /** RSS, Atom or JSON Feed. */
    FEED,
    /** A web page that lists or holds news. */
    PAGE,
    /** A sitemap. */
    SITEMAP,
    /** Some service's interface. */
    API,
    /** Newsletters in a mailbox file. */
    MAILBOX,
    /** Files in a folder. */
    DIRECTORY,
    /** Items that the application hands in. */
    PUSH
}
