// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The {@code tidings} command. */
@Command(
        name = "tidings",
        description = "Collects news, finds its stories, and publishes pages whose sentences can be checked.",
        mixinStandardHelpOptions = true,
        version = "tidings 0.1.0-SNAPSHOT",
        subcommands = {
            ClusterCommand.class,
            DatesCommand.class,
            DemoCommand.class,
            DuplicatesCommand.class,
            EnrichCommand.class,
            FeedCommand.class,
            FetchCommand.class,
            KeyphrasesCommand.class,
            PageCommand.class,
            RenderCommand.class,
            RobotsCommand.class,
            RunCommand.class,
            SanitizeCommand.class,
            ServeCommand.class,
            SummarizeCommand.class,
            UrlCommand.class,
            VerifyCommand.class,
        })
public final class Tidings {
    private Tidings() {}

    /** Runs the command and exits with its status: 0 done, 1 failed, 2 wrong usage. */
    public static void main(String[] args) {
        System.exit(new CommandLine(new Tidings()).execute(args));
    }
}
