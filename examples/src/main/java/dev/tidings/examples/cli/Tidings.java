// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import dev.tidings.core.TidingsException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.util.IllformedLocaleException;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;

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
            DiscoverCommand.class,
            DuplicatesCommand.class,
            EnrichCommand.class,
            EvaluateCommand.class,
            FeedCommand.class,
            FetchCommand.class,
            KeyphrasesCommand.class,
            PageCommand.class,
            PredictionsCommand.class,
            RenderCommand.class,
            RobotsCommand.class,
            RunCommand.class,
            SanitizeCommand.class,
            ServeCommand.class,
            SourceCommand.class,
            SummarizeCommand.class,
            UrlCommand.class,
            VerifyCommand.class,
            WithdrawCommand.class,
        })
public final class Tidings {
    private Tidings() {}

    /** Runs the command and exits with its status: 0 done, 1 failed, 2 wrong usage. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The command with its types of options, and with one line for what goes wrong instead of a stack trace. */
    static CommandLine commandLine() {
        return new CommandLine(new Tidings())
                .registerConverter(Locale.class, Tidings::locale)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    if (!isExpected(failure)) {
                        throw failure;
                    }
                    command.getErr().println("tidings " + command.getCommandName() + ": " + reason(failure));
                    return command.getCommandSpec().exitCodeOnExecutionException();
                });
    }

    private static Locale locale(String tag) {
        try {
            return new Locale.Builder().setLanguageTag(tag).build();
        } catch (IllformedLocaleException e) {
            throw new TypeConversionException("'" + tag + "' is no BCP 47 language tag");
        }
    }

    /** Whether the user or the machine is the cause; anything else is a mistake of ours and shows its trace. */
    private static boolean isExpected(Exception failure) {
        return failure instanceof IOException
                || failure instanceof IllegalArgumentException
                || failure instanceof TidingsException;
    }

    private static String reason(Exception failure) {
        if (failure instanceof NoSuchFileException) {
            return "no such file or folder: " + failure.getMessage();
        }
        if (failure instanceof FileAlreadyExistsException) {
            return "not a folder: " + failure.getMessage();
        }
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }
}
