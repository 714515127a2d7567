// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import dev.tidings.core.model.Source;
import dev.tidings.core.port.PollContext;
import dev.tidings.core.port.PollResult;

/** An adapter that asks the web. */
abstract class WebSource<S extends WebSource<S>> extends DescribedSource<S> {
    WebSource(Source source) {
        super(source);
    }

    @Override
    public final PollResult poll(PollContext context) throws InterruptedException {
        try {
            return collect(new Visit(context, source()));
        } catch (Stopped stopped) {
            return stopped.result();
        }
    }

    /** The outcome of one poll. */
    abstract PollResult collect(Visit visit) throws Stopped, InterruptedException;
}
