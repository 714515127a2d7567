// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * The house style of values that may grow: a sealed interface with a nested {@code Builder}; the generated class is
 * package-private. It stays in the source, so that users need no annotations of the generator. Collections keep their
 * order, so that the same input gives the same bytes.
 */
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Retention(RetentionPolicy.SOURCE)
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        depluralize = true,
        depluralizeDictionary = {"alias:aliases", "copy:copies", "entity:entities", "whyItMatters:whyItMatters"},
        limitStringLengthInToString = 120,
        allowedClasspathAnnotations = {Override.class})
public @interface Values {}
