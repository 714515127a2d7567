// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.page;

/** An article page with the clutter of real ones, of our own writing. */
final class NewsPage {
    private NewsPage() {}

    static String html() {
        return """
                <!doctype html><html lang="en"><head>
                <title>Ferry returns to the harbour after repairs | Harbour Courier</title>
                <meta property="og:site_name" content="Harbour Courier">
                <meta property="og:title" content="Ferry returns to the harbour after repairs">
                <meta property="og:image" content="/img/ferry.jpg">
                <meta property="article:published_time" content="2024-05-17T08:30:00+02:00">
                <link rel="canonical" href="/2024/05/17/ferry-returns.html">
                <script type="application/ld+json">{"@type": "NewsArticle",
                 "headline": "Ferry returns to the harbour after repairs",
                 "author": [{"@type": "Person", "name": "Mara Lindqvist"}],
                 "publisher": {"@type": "Organization", "name": "Harbour Courier"},}</script>
                </head><body>
                <nav><ul><li><a href="/">Home</a></li><li><a href="/local">Local</a></li></ul></nav>
                <main><article class="story"><h1>Ferry returns to the harbour after repairs</h1>
                <div class="byline">By Mara Lindqvist <time datetime="2024-05-17T08:30:00+02:00">17 May 2024</time></div>
                <div class="story-body">
                <p>The old ferry sailed back into the harbour on Thursday morning, and several hundred people came to the
                quay to see it moor at its usual berth for the first time since winter.</p>
                <p>The repairs took eleven weeks, three more than planned, because steel plates for the hull had to come
                from a yard across the bay, and because the engine was replaced at the same time.</p>
                <figure><img src="/img/ferry.jpg"><figcaption>The ferry at its berth on Thursday.</figcaption></figure>
                <div class="ad-slot">Advertisement</div>
                <h2>What changes for travellers</h2>
                <p>From Monday on the boats run every forty minutes, and the last boat leaves at nine in the evening,
                an hour later than before.</p>
                <ul class="tips"><li>Tickets are sold on board.</li><li class="two">Bicycles travel free of charge.</li></ul>
                <blockquote>“We have missed the sound of her horn,” said the owner of the café on the quay, who had
                kept a table free for the crew.</blockquote>
                <p>The town paid for half of the work, and the ferry company expects to earn the rest back within six
                years, its manager told the council in April.</p>
                </div></article></main>
                <aside class="sidebar"><h3>Most read</h3><ul><li><a href="/a">Bridge closed for the marathon</a></li>
                <li><a href="/b">New school opens in the old brewery</a></li></ul></aside>
                <section class="comments"><h3>Leave a comment</h3><p>What a lovely boat, I have been waiting for it since
                January and my whole family is glad to see it again.</p></section>
                <div class="newsletter">Subscribe to our newsletter and get the news every morning.</div>
                <footer><a href="/privacy">Privacy</a> © Harbour Courier</footer></body></html>
                """;
    }
}
