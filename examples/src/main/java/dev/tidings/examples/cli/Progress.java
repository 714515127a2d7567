// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.cli;

import dev.tidings.core.model.Failure;
import dev.tidings.core.model.SourceReport;
import dev.tidings.pipeline.RunListener;
import java.io.PrintStream;

/** Says on standard error what a run does, a line for each source and each stage. */
class Progress implements RunListener {
    private final PrintStream out;
    private final boolean failures;

    Progress(PrintStream out, boolean failures) {
        this.out = out;
        this.failures = failures;
    }

    @Override
    public synchronized void progress(Stage stage, int done, int total) {
        if (done == total && total > 0) {
            out.println(
                    switch (stage) {
                        case POLL -> "  polled " + total + " sources";
                        case ARTICLES -> "  read " + total + " items";
                        case STORIES -> "  grouped " + total + " articles";
                        case INSIGHTS -> "  wrote " + total + " insights";
                    });
        }
    }

    @Override
    public synchronized void polled(SourceReport report) {
        if (report.newItems() > 0) {
            out.println("  " + report.sourceId() + ": " + report.newItems() + " new of " + report.items() + " items");
        }
        report.warnings().forEach(warning -> out.println("  " + report.sourceId() + ": " + warning));
    }

    @Override
    public synchronized void failed(Failure failure) {
        if (failures) {
            out.println("  ! " + failure.thing() + ": " + failure.reason());
        }
    }
}
