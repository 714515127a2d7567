// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TidingsTest {
    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        return Tidings.commandLine().setErr(new PrintWriter(err, true)).execute(args);
    }

    private void failsInOneLine(String part, String... args) {
        int status = run(args);
        List<String> lines = err.toString().lines().toList();
        assertEquals(1, status);
        assertEquals(1, lines.size(), err.toString());
        assertTrue(lines.get(0).startsWith("tidings " + args[0] + ": "), lines.get(0));
        assertTrue(lines.get(0).contains(part), lines.get(0));
    }

    @Test
    void aFolderInPlaceOfAListOfFeedsIsNamedInOneLine() {
        failsInOneLine("'" + folder + "'", "run", folder.toString());
    }

    @Test
    void aFileThatNamesNoFeedIsRefusedAndNoSiteIsWritten() throws IOException {
        Path page = Files.writeString(folder.resolve("page.html"), "<html><p>no feed</p></html>");
        Path out = folder.resolve("site");

        failsInOneLine("names no feed", "run", "--out", out.toString(), page.toString());

        assertFalse(Files.exists(out));
    }

    @Test
    void anEmptyListOfSubscriptionsIsRefused() throws IOException {
        Path opml = Files.writeString(folder.resolve("a.opml"), "<opml version='2.0'><head/><body/></opml>");

        failsInOneLine("names no feed", "run", opml.toString());
    }

    @Test
    void anAllowedHostNeedsAPortThatIsANumber() {
        failsInOneLine("'localhost:http'", "run", "--allow", "localhost:http", "http://localhost/feed");
    }

    @Test
    void aSiteThatIsNotThereIsNamed() {
        failsInOneLine("no site at", "serve", folder.resolve("none").toString());
    }

    @Test
    void anInputThatIsNotThereIsNamed() {
        failsInOneLine(
                "no such file", "dates", "--input", folder.resolve("none.jsonl").toString());
    }

    @Test
    void aReadersLanguageIsATagOfBcp47() {
        CommandLine.ParseResult parsed =
                Tidings.commandLine().parseArgs("run", "--language", "zh-Hant", "http://a.example/");

        Locale language = parsed.subcommand().matchedOptionValue("--language", Locale.ROOT);
        assertEquals(Locale.forLanguageTag("zh-Hant"), language);
        assertEquals(2, run("run", "--language", "!!", "http://a.example/"));
        assertTrue(err.toString().contains("'!!' is no BCP 47 language tag"), err.toString());
    }
}
