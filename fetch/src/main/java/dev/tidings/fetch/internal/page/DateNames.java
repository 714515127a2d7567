// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import java.util.List;
import java.util.regex.Pattern;

/** The names under which meta elements declare dates, lower case, the surest first. */
final class DateNames {
    static final List<String> PUBLISHED = List.of(
            "article:published_time",
            "og:published_time",
            "datepublished",
            "article:published",
            "publishdate",
            "pubdate",
            "publish-date",
            "publish_date",
            "published_time",
            "published-date",
            "published_date",
            "publication_date",
            "dcterms.created",
            "dcterms.date",
            "dc.date.issued",
            "dc.date.created",
            "dc.date",
            "dcterms.issued",
            "dcterms.available",
            "date",
            "parsely-pub-date",
            "sailthru.date",
            "cxenseparse:recs:publishtime",
            "article_date_original",
            "citation_publication_date",
            "citation_online_date",
            "displaydate",
            "release_date",
            "originalpublicationdate",
            "og:article:published_time",
            "article:create_at",
            "bt:pubdate",
            "apub:time",
            "bytedance:published_time",
            "iso-8601-publish-date",
            "firstpublished",
            "pub_date",
            "created",
            "date.created",
            "article.published",
            "article.created",
            "rnews:datepublished",
            "dcsext.wt_publishdate",
            "publisheddate",
            "wt.z_publishdate",
            "cxense-article-publishedtime",
            "dc.created",
            "mediator_published_time",
            "live_date");

    static final List<String> UPDATED = List.of(
            "article:modified_time",
            "og:updated_time",
            "datemodified",
            "lastmod",
            "last-modified",
            "dcterms.modified",
            "dc.date.modified",
            "modified",
            "date.modified",
            "article.updated",
            "revised",
            "article:update_time");

    /** Names that nobody listed but that say what they hold, such as {@code w-published-date}. */
    static final Pattern LIKE_PUBLISHED = Pattern.compile(
            "(?:publi(?:sh(?:ed)?|cation)|posted|release|issue)[-_.:]?(?:date|time|on|at)|date[-_.:]?publi(?:shed|cation)?");

    private DateNames() {}
}
