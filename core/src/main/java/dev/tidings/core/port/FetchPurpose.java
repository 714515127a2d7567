// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.port;

/** What a fetch is for; it decides on the {@code Accept} header, the limits, and whether robots.txt is asked. */
public enum FetchPurpose {
    /** A feed that its publisher offers for polling; robots.txt is not asked. */
    FEED,
    /** A page found through a link: robots.txt is asked first. */
    PAGE,
    /** A robots.txt file itself. */
    ROBOTS,
    /** What a site reserves, its tdmrep.json: about the answer to it nothing further is asked. */
    RESERVATIONS,
    /** Anything else that a publisher offers to programs, such as a JSON API; robots.txt is not asked. */
    OTHER
}
