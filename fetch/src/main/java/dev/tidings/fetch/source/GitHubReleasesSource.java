// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Person;
import dev.tidings.core.port.FetchPurpose;
import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.PollResult;
import dev.tidings.fetch.internal.source.Stopped;
import dev.tidings.fetch.internal.source.Visit;
import dev.tidings.fetch.source.Paging.Chunk;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The releases of a GitHub repository, newest first, through GitHub's REST interface, with the notes as HTML. Unchanged
 * answers do not count against the sixty requests an hour that GitHub gives a visitor without token. Defaults: releases
 * and pre-releases, the newest 30, no token.
 */
public final class GitHubReleasesSource extends ServiceSource<GitHubReleasesSource> {
    private static final String ENDPOINT = "https://api.github.com";
    private static final Pattern OWNER = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})");
    private static final Pattern REPOSITORY = Pattern.compile("(?!\\.{1,2}$)[A-Za-z0-9._-]{1,100}");

    private final String repository;
    private final Optional<String> token;
    private final boolean prereleases;

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private GitHubReleasesSource(Setup setup, String repository, Optional<String> token, boolean prereleases) {
        super(setup);
        this.repository = repository;
        this.token = token;
        this.prereleases = prereleases;
    }

    /**
     * The releases of {@code owner/name}.
     *
     * @throws IllegalArgumentException when GitHub has no such names
     */
    public static GitHubReleasesSource of(String owner, String name) {
        Names.check(owner, OWNER, "no owner of repositories");
        Names.check(name, REPOSITORY, "no name of a repository");
        String repository = owner + "/" + name;
        Setup setup = Setup.api(
                ENDPOINT,
                "github-" + owner + "-" + name,
                repository,
                "/repos/" + repository + "/releases",
                "https://github.com/" + repository);
        return new GitHubReleasesSource(setup, repository, Optional.empty(), true);
    }

    /** With a token, which raises GitHub's limit and opens private repositories. It goes to the endpoint's host alone. */
    public GitHubReleasesSource withToken(String token) {
        return new GitHubReleasesSource(setup, repository, Optional.of(token), prereleases);
    }

    /** With or without what its authors call a pre-release. */
    public GitHubReleasesSource withPrereleases(boolean wanted) {
        return new GitHubReleasesSource(setup, repository, token, wanted);
    }

    @Override
    GitHubReleasesSource with(Setup setup) {
        return new GitHubReleasesSource(setup, repository, token, prereleases);
    }

    @Override
    String address() {
        return at("/repos/" + repository + "/releases?per_page=30");
    }

    @Override
    boolean secret() {
        return token.isPresent();
    }

    @Override
    PollResult collect(Visit visit) throws Stopped, InterruptedException {
        return new Paging(this::request, 1, 1).collect(visit, address(), Optional.empty(), page -> {
            JsonNode releases = Json.read(visit, page);
            if (!releases.isArray()) {
                throw visit.unreadable(page.finalUrl() + " gave no list of releases");
            }
            return Chunk.last(visit.read(releases, release -> read(visit, release)));
        });
    }

    private FetchRequest.Builder request(String url) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "application/vnd.github.html+json");
        headers.put("X-GitHub-Api-Version", "2022-11-28");
        token.ifPresent(secret -> headers.put("Authorization", "Bearer " + secret));
        return FetchRequest.builder().url(url).purpose(FetchPurpose.OTHER).headers(headers);
    }

    private Optional<FeedItem> read(Visit visit, JsonNode release) {
        boolean early = release.path("prerelease").asBoolean(false);
        if (release.path("draft").asBoolean(false) || (early && !prereleases)) {
            return Optional.empty();
        }
        String tag = Json.need(release, "tag_name");
        FeedItem.Builder item = visit.item(Json.need(release, "id"))
                .url(Json.web(release, "html_url"))
                .title(repository + " " + Json.text(release, "name").orElse(tag))
                .content(Json.text(release, "body_html"))
                .publishedAt(Json.date(release, "published_at"))
                .updatedAt(Json.date(release, "updated_at"))
                .complete(true);
        Json.text(release.path("author"), "login").map(Person::of).ifPresent(item::addAuthor);
        return Optional.of(item.build());
    }
}
