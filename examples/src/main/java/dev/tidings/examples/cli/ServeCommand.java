// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows a site on loopback. */
@Command(
        name = "serve",
        description = "Serves a site on loopback, until it is interrupted.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "md", "text/markdown; charset=utf-8",
            "txt", "text/plain; charset=utf-8",
            "json", "application/json",
            "xml", "application/xml",
            "atom", "application/atom+xml",
            "rss", "application/rss+xml",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml");

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The site. Default: site")
    Path site = Path.of("site");

    @Option(names = "--port", paramLabel = "PORT", description = "Default: 8080; 0 takes any that is free")
    int port = 8080;

    @Override
    public Integer call() throws IOException {
        try {
            HttpServer server = start();
            System.out.println("Serving " + site.toAbsolutePath().normalize() + " at http://127.0.0.1:"
                    + server.getAddress().getPort() + "/ (end with Ctrl-C)");
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    HttpServer start() throws IOException {
        if (!Files.isDirectory(site)) {
            throw new IllegalArgumentException("no site at " + site.toAbsolutePath() + "; 'tidings demo' makes one");
        }
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newFixedThreadPool(4, task -> {
            Thread thread = new Thread(task, "serve");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
        return server;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            boolean reads = exchange.getRequestMethod().equals("GET")
                    || exchange.getRequestMethod().equals("HEAD");
            if (!reads) {
                exchange.sendResponseHeaders(405, -1);
                return;
            }
            Path file = resolve(exchange.getRequestURI());
            boolean found = Files.isRegularFile(file);
            Path shown = found ? file : site.resolve("404.html");
            byte[] body = Files.isRegularFile(shown) ? Files.readAllBytes(shown) : new byte[0];
            exchange.getResponseHeaders().set("Content-Type", type(shown));
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(found ? 200 : 404, head || body.length == 0 ? -1 : body.length);
            if (!head && body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    /** The file of an address; one outside the site counts as missing. */
    private Path resolve(URI address) {
        Path root = site.toAbsolutePath().normalize();
        String path = address.getPath() == null ? "/" : address.getPath();
        Path file =
                root.resolve("." + (path.startsWith("/") ? path : "/" + path)).normalize();
        if (!file.startsWith(root)) {
            return root.resolve("404.html/outside");
        }
        return Files.isDirectory(file) ? file.resolve("index.html") : file;
    }

    /** Copies of originals declare their own charset, so HTML below {@code originals} goes without one. */
    private String type(Path file) {
        String name = file.getFileName().toString();
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        boolean copy = file.toAbsolutePath()
                .normalize()
                .startsWith(site.toAbsolutePath().normalize().resolve("originals"));
        return copy && extension.equals("html")
                ? "text/html"
                : TYPES.getOrDefault(extension, "application/octet-stream");
    }
}
