// SPDX-License-Identifier: Apache-2.0
/** Groups the articles of a stream into stories without any model. */
package dev.tidings.pipeline.cluster;
