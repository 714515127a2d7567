// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tidings.core.port.PollResult;
import dev.tidings.core.port.SourceAdapter;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PageWatchSourceTest extends ServiceContract {
    @Override
    protected SourceAdapter adapter() {
        return PageWatchSource.of("status", "Tide status", services.url("/port/status"))
                .withIgnored("#clock");
    }

    @Override
    String firstTarget() {
        return "/port/status";
    }

    private void change(String from, String to) throws Exception {
        String page = services.text("watch.html");
        services.server()
                .reply("/port/status", 200, page.replace(from, to), "Content-Type", "text/html; charset=utf-8");
    }

    @Override
    void saysWhatIsWrongWhenTheAnswerIsSomethingElse() throws Exception {
        services.server().reply(firstTarget(), 200, "<html><body></body></html>");
        PollResult.Failed failed = assertInstanceOf(
                PollResult.Failed.class, adapter().poll(context().build()));
        assertTrue(
                failed.failure().reason().contains("has no text"),
                failed.failure().reason());
    }

    @Test
    void isOneItemThatIsDeliveredAgainWhenItsTextChanges() throws Exception {
        PollResult.Items first = items(adapter());
        change("expects to take four days", "expects to take nine days");

        PollResult.Items second = assertInstanceOf(PollResult.Items.class, again(adapter(), first));

        assertEquals(first.items().get(0).id(), second.items().get(0).id());
        assertEquals(Optional.empty(), first.items().get(0).summary());
        String added = second.items().get(0).summary().orElseThrow();
        assertTrue(added.contains("nine days"), added);
        assertFalse(added.contains("south lock"), added);
    }

    @Test
    void changesOfWhatIsIgnoredAreNone() throws Exception {
        PollResult.Items first = items(adapter());
        change("17:02:11", "18:40:00");

        assertInstanceOf(PollResult.Unchanged.class, again(adapter(), first));
    }

    @Test
    void aPartThatIsNotThereIsAFailure() throws Exception {
        PollResult.Failed failed = assertInstanceOf(
                PollResult.Failed.class,
                PageWatchSource.of("status", "Status", services.url("/port/status"))
                        .withSelector("#none")
                        .poll(context().build()));
        assertTrue(
                failed.failure().reason().contains("'#none'"), failed.failure().reason());
    }
}
