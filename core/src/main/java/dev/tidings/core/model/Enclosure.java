// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

import java.net.URI;
import java.util.Optional;

/**
 * A media file that belongs to an item: RSS {@code enclosure}, Atom {@code link rel=enclosure}, JSON Feed {@code
 * attachments}.
 *
 * @param url absolute
 * @param type the media type as declared
 * @param length in bytes as declared; never trusted
 */
public record Enclosure(URI url, Optional<String> type, Optional<Long> length) {}
