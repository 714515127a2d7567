// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.http;

import dev.tidings.core.port.Bytes;
import dev.tidings.core.port.FetchFailure;
import dev.tidings.core.port.Headers;
import dev.tidings.fetch.internal.http.Exchange.Answered;
import dev.tidings.fetch.internal.http.Exchange.Ended;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.FormBody;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * One request and its answer, over OkHttp, on the caller's thread. Two things hear no interrupt and keep no deadline by
 * themselves: a look-up of a name, which therefore has a thread of its own, and a blocked socket, which {@link Vigil} closes.
 */
final class Exchanger implements AutoCloseable {
    private static final String HELD_RETRY_AFTER = "Tidings-Held-Retry-After";
    private static final AtomicInteger THREADS = new AtomicInteger();

    private final Settings settings;
    private final CheckedSockets sockets = new CheckedSockets();
    private final Vigil vigil = new Vigil();
    private final Set<FutureTask<Route>> finding = ConcurrentHashMap.newKeySet();
    private final ConnectionPool connections = new ConnectionPool(64, 30, TimeUnit.SECONDS);
    private final ExecutorService lookups =
            new ThreadPoolExecutor(0, Integer.MAX_VALUE, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), work -> {
                Thread thread = new Thread(work, "tidings-fetch-lookup-" + THREADS.incrementAndGet());
                thread.setDaemon(true);
                return thread;
            });
    private final OkHttpClient client;

    Exchanger(Settings settings) {
        this.settings = settings;
        Proxy proxy = settings.proxy()
                .map(address -> new Proxy(Proxy.Type.HTTP, address))
                .orElse(Proxy.NO_PROXY);
        this.client = new OkHttpClient.Builder()
                .socketFactory(sockets)
                .dns(sockets)
                .fastFallback(false) // it would connect on threads that have not entered the route
                .proxy(proxy)
                .connectionPool(connections)
                .followRedirects(false)
                .followSslRedirects(false)
                .cookieJar(CookieJar.NO_COOKIES)
                .addNetworkInterceptor(chain -> holdRetryAfter(chain.proceed(chain.request())))
                .connectTimeout(settings.connectTimeout())
                .readTimeout(Duration.ZERO) // the deadline covers it
                .writeTimeout(Duration.ZERO)
                .build();
    }

    /** Asks once; the answer is complete, or there is none, before the timeout has passed. */
    Exchange ask(Target target, Map<String, String> headers, Map<String, String> form, Limits limits, Duration timeout)
            throws InterruptedException {
        Request.Builder request = new Request.Builder().url(target.url());
        okhttp3.Headers.Builder fields = new okhttp3.Headers.Builder();
        headers.forEach(fields::addUnsafeNonAscii);
        if (!form.isEmpty()) {
            FormBody.Builder body = new FormBody.Builder(StandardCharsets.UTF_8);
            form.forEach(body::add);
            request.post(body.build());
        }
        Call call = client.newCall(request.headers(fields.build()).build());
        long end = System.nanoTime() + timeout.toNanos();
        try {
            Route route = route(target, timeout);
            return run(call, route, limits, end);
        } catch (TimeoutException e) {
            return Ended.failed(
                    FetchFailure.TIMEOUT,
                    "no complete answer before the deadline from "
                            + target.url().host());
        } catch (RefusedException e) {
            return new Ended(e.refusal());
        } catch (CancellationException | RejectedExecutionException e) {
            return Ended.failed(FetchFailure.CONNECTION, "the fetcher was closed");
        } catch (IOException | RuntimeException e) { // the client throws both on malformed answers
            return Failures.describe(e, target.url().host());
        }
    }

    private Exchange run(Call call, Route route, Limits limits, long end)
            throws IOException, TimeoutException, InterruptedException {
        try (Vigil.Watched watched = vigil.over(call, end)) {
            try {
                return sockets.within(route, () -> execute(call, limits));
            } catch (IOException | RuntimeException e) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                if (watched.late()) {
                    throw new TimeoutException();
                }
                if (watched.brokenOff()) {
                    throw new CancellationException();
                }
                throw e;
            }
        } finally {
            if (isClosed()) {
                connections.evictAll();
            }
        }
    }

    private Route route(Target target, Duration timeout)
            throws RefusedException, IOException, TimeoutException, InterruptedException {
        Optional<InetSocketAddress> proxy = settings.proxy();
        if (proxy.isEmpty() && target.literal().isPresent()) {
            return Route.find(target, settings.policy(), settings.resolver());
        }
        FutureTask<Route> found = new FutureTask<>(() -> proxy.isPresent()
                ? Route.through(proxy.get(), settings.resolver())
                : Route.find(target, settings.policy(), settings.resolver()));
        finding.add(found);
        try {
            lookups.execute(found);
            if (isClosed()) {
                found.cancel(true);
            }
            return found.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RefusedException refused) {
                throw refused;
            }
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            throw new IllegalStateException("the look-up ended abnormally: " + e.getCause(), e.getCause());
        } finally {
            found.cancel(true);
            finding.remove(found);
        }
    }

    private static Exchange execute(Call call, Limits limits) throws IOException {
        try (Response response = call.execute()) {
            Headers headers = headersOf(response);
            Answered bare = new Answered(response.code(), headers, Bytes.empty(), List.of());
            if (!bare.successful()) {
                call.cancel(); // the body is not wanted, and may be endless
                return bare;
            }
            byte[] sent = BodyReader.read(
                    response.body().contentLength(), response.body().byteStream(), limits);
            ContentCoding.Decoded decoded = ContentCoding.decode(sent, headers, limits);
            return new Answered(response.code(), headers, Bytes.wrap(decoded.body()), decoded.warnings());
        } catch (BodyException e) {
            call.cancel();
            throw e;
        }
    }

    /** The client would ask again by itself after a 503, and it fails on a number beyond an int: it sees none. */
    private static Response holdRetryAfter(Response response) {
        String asked = response.header("Retry-After");
        return asked == null
                ? response
                : response.newBuilder()
                        .removeHeader("Retry-After")
                        .addHeader(HELD_RETRY_AFTER, asked)
                        .build();
    }

    private static Headers headersOf(Response response) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        okhttp3.Headers fields = response.headers();
        for (int i = 0; i < fields.size(); i++) {
            String name = fields.name(i).equals(HELD_RETRY_AFTER) ? "Retry-After" : fields.name(i);
            values.computeIfAbsent(name, n -> new ArrayList<>()).add(fields.value(i));
        }
        return new Headers(values);
    }

    boolean isClosed() {
        return lookups.isShutdown();
    }

    @Override
    public void close() {
        lookups.shutdownNow();
        finding.forEach(look -> look.cancel(true));
        vigil.close();
        connections.evictAll();
    }
}
