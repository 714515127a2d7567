// SPDX-License-Identifier: Apache-2.0
/**
 * A loopback newsroom: invented publishers with feeds, pages, clutter, encodings and defects, and the truth about them.
 *
 * <pre>{@code
 * try (Newsroom room = Newsroom.open(NewsroomSet.technology())) {
 *     room.feedUrls();   // http://harbor-ledger.example/feed.xml, …
 *     room.port();       // where a resolver has to send room.hosts()
 * }
 * }</pre>
 *
 * <h2>A set of your own</h2>
 *
 * <p>{@link dev.tidings.testkit.newsroom.NewsroomSet#load} reads a folder. All files are UTF-8 text: {@code key: value}
 * lines, a blank line, a body; a line {@code === name} starts a section.
 *
 * <p><b>{@code set.txt}</b> begins with {@code set}, {@code title}, {@code clock} (an ISO instant) and {@code stories}
 * (names of story files without {@code .txt}; the line may be repeated). Each section is a publisher; its name is the
 * host name without {@code .example}. Required: {@code name}, {@code language}, {@code feed} ({@code rss2},
 * {@code atom}, {@code rss1}, {@code json}) and {@code path} of its articles, with <code>{slug}</code>,
 * <code>{id}</code>, <code>{yyyy}</code>, <code>{MM}</code>, <code>{dd}</code>. Optional: {@code icon},
 * {@code tagline}, {@code notice} (footer), {@code look} (page template, a file {@code NAME.html} of the set or of the
 * testkit; default {@code plain}), {@code charset} (UTF-8), {@code charset-in} ({@code header} or {@code meta}),
 * {@code feed-charset} (UTF-8), {@code feed-file}, {@code full-text: yes}, {@code broken: yes} (RSS 2.0 only),
 * {@code zone} (Z), {@code page-date} (a date pattern, English names, {@code %m} for a name out of {@code months}),
 * {@code months} (twelve names), {@code body} ({@code p}, {@code div}, {@code br}), {@code link-suffix},
 * {@code summary-tail}, {@code disallow} (paths for robots.txt).
 *
 * <p><b>A story file</b> begins with {@code story} (its id, or {@code -} if its items have nothing in common),
 * {@code title} and any number of {@code conflict: what | value = item item | value = item}. Each section is one article,
 * named {@code publisher/slug}: {@code title}, {@code author}, {@code published}, {@code updated}, {@code summary},
 * {@code tags}, all optional, then the body: paragraphs, {@code ## } headings, {@code > } quotes, {@code - } items.
 *
 * <p>What goes wrong is said twice, by what it is ({@code defect}, names for the ground truth) and by what the publisher
 * does: {@code published} may be a bare day or nonsense, {@code appeared} (for {@code until}), {@code link} (verbatim, or
 * {@code relative}), {@code guid}, {@code path}, {@code page} ({@code missing}, {@code gone}, {@code error},
 * {@code empty}, {@code chrome}, {@code moved}), {@code page-date: no}, {@code charset-label} (a wrong charset in the
 * header), {@code story} (the true story, if not the file's).
 */
package dev.tidings.testkit.newsroom;
