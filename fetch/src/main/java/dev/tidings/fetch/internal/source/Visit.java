// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.source;

import dev.tidings.core.model.ArticleText;
import dev.tidings.core.model.FeedItem;
import dev.tidings.core.model.Source;
import dev.tidings.core.port.FetchFailure;
import dev.tidings.core.port.FetchRequest;
import dev.tidings.core.port.FetchResult;
import dev.tidings.core.port.FetchResult.Fetched;
import dev.tidings.core.port.FetchResult.NotModified;
import dev.tidings.core.port.PollContext;
import dev.tidings.core.port.PollResult;
import dev.tidings.fetch.internal.source.PollCursor.Answer;
import dev.tidings.fetch.internal.source.Polling.Terms;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** One poll: what it was given, and what is said about it. Used by one thread, once. */
public final class Visit {
    private static final int ID_DIGITS = 24;
    private static final int MOST_WARNINGS = 50;

    private final PollContext context;
    private final Source source;
    private final PollCursor before;
    private final Optional<URI> moved;
    private final Terms terms;
    private final List<String> warnings = new ArrayList<>();
    private PollCursor after;
    private List<String> reserved = List.of();
    private boolean brokenOff;

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    Visit(PollContext context, Source source, PollCursor before, Optional<URI> moved, Terms terms) {
        this.context = context;
        this.source = source;
        this.before = before;
        this.moved = moved;
        this.terms = terms;
        this.after = before;
    }

    /**
     * A visit without the web.
     *
     * @param place what is read; what the last poll left holds for no other
     */
    public static Visit of(PollContext context, Source source, String place) {
        PollCursor before = PollCursor.read(context.cursor(), place);
        return new Visit(context, source, before, Optional.empty(), new Terms(place, Map.of(), false, Duration.ZERO));
    }

    /** Reads one raw entry; empty for what is no item, an exception for what cannot be read. */
    @FunctionalInterface
    public interface EntryReader<T> {
        /** The item of the entry. */
        Optional<FeedItem> read(T entry) throws Stopped;
    }

    /** What the poll was given. */
    public PollContext context() {
        return context;
    }

    /** The source that is polled. */
    public Source source() {
        return source;
    }

    /** What the last poll left. */
    public PollCursor before() {
        return before;
    }

    /**
     * The answer of the address that is polled, or of the one to which it has moved; asked with the validators of its
     * last answer. The end of the poll when there is none, or the same as before.
     *
     * @param request the request for an address
     */
    public Fetched first(String url, Function<String, FetchRequest.Builder> request)
            throws Stopped, InterruptedException {
        String address = moved.map(URI::toString).orElse(url);
        FetchResult result =
                ask(request.apply(address).validators(before.validators()).build());
        if (result instanceof NotModified same) {
            learn(new Answer(same.validators(), same.freshFor(), same.movedTo()));
            throw new Stopped(
                    after.equals(before)
                            ? new PollResult.Unchanged()
                            : new PollResult.Unchanged(Optional.of(after.write())));
        }
        Fetched fetched = fetched(result);
        learn(new Answer(fetched.validators(), fetched.freshFor(), fetched.movedTo()));
        return fetched;
    }

    private void learn(Answer answer) {
        after = before.after(answer, moved.isPresent(), context.now(), terms.longestRest());
    }

    /** What was answered wants to be left alone for so long, which counts within what the source allows. */
    public void rest(Duration wanted) {
        Duration longest = terms.longestRest();
        Duration allowed = wanted.compareTo(longest) < 0 ? wanted : longest;
        after = after.dueAt(Optional.of(context.now().plus(allowed)).filter(context.now()::isBefore));
    }

    /** The answer to a further request, or the end of the poll. */
    public Fetched fetch(FetchRequest request) throws Stopped, InterruptedException {
        return fetched(ask(request));
    }

    /** All requests of all adapters that ask the web come through here. */
    private FetchResult ask(FetchRequest request) throws InterruptedException {
        Map<String, String> headers = terms.headersFor(request.url());
        return context.fetcher()
                .fetch(
                        headers.isEmpty()
                                ? request
                                : FetchRequest.builder()
                                        .from(request)
                                        .putAllHeaders(headers)
                                        .build());
    }

    private Fetched fetched(FetchResult result) throws Stopped {
        if (result instanceof Fetched fetched) {
            reserved = fetched.reservations();
            fetched.warnings().forEach(warning -> warn("ANSWER: " + warning));
            return fetched;
        }
        if (result instanceof FetchResult.Failed failed) {
            if (failed.kind() == FetchFailure.GONE) {
                throw new Stopped(new PollResult.Gone(failed.reason()));
            }
            if (failed.kind() == FetchFailure.RATE_LIMITED
                    && failed.retryAfter().isPresent()) {
                throw new Stopped(new PollResult.RetryAfter(failed.retryAfter().get()));
            }
        }
        throw new Stopped(result.failure(source.id())
                .<PollResult>map(PollResult.Failed::new)
                .orElseGet(PollResult.Unchanged::new));
    }

    /** The end of the poll: what came is not what the service gives. */
    public Stopped unreadable(String reason) {
        return Stopped.unreadable(source.id(), reason);
    }

    /** Has something told in the report; the first 50 are. */
    public void warn(String warning) {
        if (warnings.size() < MOST_WARNINGS) {
            warnings.add(warning);
        }
    }

    /** Adds what the last answer reserves within itself to what its server says. */
    public void reserve(List<String> further) {
        Set<String> all = new TreeSet<>(reserved);
        all.addAll(further);
        reserved = List.copyOf(all);
    }

    /** What the last answer reserves, in alphabetical order. */
    public List<String> reserved() {
        return reserved;
    }

    /** The answer breaks off: its items are taken, and the next poll asks for all of it again. */
    public void breaksOff() {
        brokenOff = true;
    }

    /** Starts an item whose id depends on source and identity alone. */
    public FeedItem.Builder item(String identity) {
        return FeedItem.builder()
                .id(id(identity))
                .sourceId(source.id())
                .guid(identity)
                .collectedAt(context.now());
    }

    /** The id of the item with an identity. */
    public String id(String identity) {
        return source.id() + "-" + ArticleText.hash(identity).substring(0, ID_DIGITS);
    }

    /**
     * The items of the entries of the last answer, each id once, with what that answer reserves; one that cannot be read
     * becomes a warning. All items of all adapters that ask the web come through here.
     */
    public <T> List<FeedItem> read(Iterable<T> entries, EntryReader<T> reader) throws Stopped {
        Map<String, FeedItem> out = new LinkedHashMap<>();
        int number = 0;
        for (T entry : entries) {
            number++;
            try {
                reader.read(entry).ifPresent(item -> out.computeIfAbsent(item.id(), id -> reserved(item)));
            } catch (RuntimeException e) {
                warn("BAD_ITEM: entry " + number + " is left out: " + e.getMessage());
            }
        }
        return List.copyOf(out.values());
    }

    private FeedItem reserved(FeedItem item) {
        return reserved.isEmpty()
                ? item
                : FeedItem.builder().from(item).addAllReservations(reserved).build();
    }

    /** Where the next poll goes on, with what it has to know. */
    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    public PollCursor cursor(Collection<String> known, Optional<String> note) {
        PollCursor next = after.with(known, note);
        return brokenOff ? next.unfinished() : next;
    }

    /** The end of a poll that brought nothing new. */
    public PollResult unchanged(PollCursor cursor) {
        return new PollResult.Unchanged(Optional.of(cursor.write()));
    }

    /** The end of a poll that went well. */
    public PollResult items(List<FeedItem> items, PollCursor cursor) {
        int most = context.maxItems();
        if (items.size() > most) {
            warn("TOO_MANY: " + (items.size() - most) + " of " + items.size() + " items left out, the last ones");
        }
        return new PollResult.Items(
                items.subList(0, Math.min(most, items.size())), cursor.write(), false, List.copyOf(warnings));
    }
}
