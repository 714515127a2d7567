// SPDX-License-Identifier: Apache-2.0
/** Articles from web pages: text, headline, authors, date, lead image, each with what spoke for it. */
package dev.tidings.fetch.page;
