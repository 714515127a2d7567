// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

/**
 * Where on the page the article stands, in blocks.
 *
 * @param title the headline, or -1
 * @param start the first kept block of some length
 * @param end the last kept block of some length
 */
record ArticlePlace(int title, int start, int end) {
    /** Where the region begins in which byline and date may stand. */
    int head() {
        return Math.max(0, title >= 0 && title <= start ? Math.min(title, start) - 6 : start - 12);
    }

    /** Whether a block stands between the headline and the text. */
    boolean isBetween(int block) {
        return title >= 0 && block > title && block <= start && start - title < 60;
    }
}
