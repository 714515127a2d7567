// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.kill;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Some nodes, processes of their own, on one database. */
final class Cluster implements AutoCloseable {
    private final String url;
    private final int port;
    private final List<Process> nodes = new ArrayList<>();
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();

    Cluster(int size, String url, int port) throws IOException {
        this.url = url;
        this.port = port;
        for (int i = 0; i < size; i++) {
            nodes.add(start());
        }
    }

    private Process start() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-cp",
                        System.getProperty("java.class.path"),
                        NodeRun.class.getName(),
                        url,
                        String.valueOf(port))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        Thread reader = new Thread(() -> read(process.inputReader()));
        reader.setDaemon(true);
        reader.start();
        return process;
    }

    private void read(BufferedReader out) {
        try (out) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
            }
        } catch (IOException e) {
            said.add("killed"); // and its stream with it
        }
    }

    /** Waits until so many lines more were said, by whichever node. */
    void await(int lines) throws InterruptedException {
        for (int i = 0; i < lines; i++) {
            said.poll(1, TimeUnit.SECONDS);
        }
    }

    /** Kills a node (SIGKILL) and starts another in its place. */
    void replace(int node) throws IOException, InterruptedException {
        kill(nodes.get(node));
        nodes.set(node, start());
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    @Override
    public void close() throws InterruptedException {
        for (Process node : nodes) {
            kill(node);
        }
    }
}
