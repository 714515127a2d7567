// SPDX-License-Identifier: Apache-2.0
/** Sources beside feeds: services, pages, sitemaps, files and the application itself; and lists of sources in a file. */
package dev.tidings.fetch.source;
