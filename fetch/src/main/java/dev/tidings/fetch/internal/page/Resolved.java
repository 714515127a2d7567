// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import dev.tidings.core.model.FieldOrigin;

/**
 * A value of a metadata field, with what spoke for it.
 *
 * @param value the value
 * @param evidence the signals, such as {@code json-ld, og:title}
 * @param origin where the strongest signal stood
 */
record Resolved<T>(T value, String evidence, FieldOrigin origin) {}
