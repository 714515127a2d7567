// SPDX-License-Identifier: Apache-2.0
/** The JSON form of the model. The only place that knows the JSON library. */
package dev.tidings.core.json;
