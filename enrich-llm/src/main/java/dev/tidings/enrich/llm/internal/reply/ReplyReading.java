// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.llm.internal.reply;

import dev.tidings.enrich.llm.internal.json.Mend;
import java.util.Set;

/** What came of reading a reply. */
public sealed interface ReplyReading {
    /**
     * It could be read.
     *
     * @param proposal what it says
     * @param mends what had to be put right, in the order of the enumeration
     */
    record Read(Proposal proposal, Set<Mend> mends) implements ReplyReading {}

    /**
     * It could not.
     *
     * @param reason why
     * @param detail the beginning of the reply, for a person
     */
    record Rejected(Rejection reason, String detail) implements ReplyReading {}
}
