// SPDX-License-Identifier: Apache-2.0
/** The stages of an aggregator as a job of Apache Flink, for what one database cannot hold. */
@NullMarked
package dev.tidings.flink;

import org.jspecify.annotations.NullMarked;
