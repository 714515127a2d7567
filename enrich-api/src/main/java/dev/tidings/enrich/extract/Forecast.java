// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import dev.tidings.core.model.PartialDate;
import dev.tidings.core.model.Span;
import java.util.Optional;

/**
 * A sentence in which a source says what will be.
 *
 * @param span the sentence's place in the text
 * @param text the sentence
 * @param speaker who says it, as the sentence names them; absent for the publisher's own forecast
 * @param horizon by when, where the sentence says so with a date
 */
public record Forecast(Span span, String text, Optional<String> speaker, Optional<PartialDate> horizon) {}
