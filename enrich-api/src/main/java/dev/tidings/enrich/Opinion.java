// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich;

/** What a {@link SecondOpinion} says about one sentence. */
public sealed interface Opinion {
    /** One sentence for a person; stands in the finding. */
    String reason();

    /**
     * The spans bear the sentence out.
     *
     * @param reason one sentence for a person
     * @param confidence 0 to 1
     */
    record Holds(String reason, double confidence) implements Opinion {
        /** Refuses a confidence outside 0 to 1 and an empty reason. */
        public Holds {
            check(reason, confidence);
        }
    }

    /**
     * The spans say something else, or nothing of the kind.
     *
     * @param reason one sentence for a person
     * @param confidence 0 to 1
     */
    record Fails(String reason, double confidence) implements Opinion {
        /** Refuses a confidence outside 0 to 1 and an empty reason. */
        public Fails {
            check(reason, confidence);
        }
    }

    /**
     * It cannot tell: it was asked and says neither, or it gave no answer at all. The sentence stays uncertain.
     *
     * @param reason one sentence for a person
     */
    record Open(String reason) implements Opinion {
        /** Refuses an empty reason. */
        public Open {
            check(reason, 0);
        }
    }

    private static void check(String reason, double confidence) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("an opinion without a reason");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence " + confidence + " is not between 0 and 1");
        }
    }
}
