// SPDX-License-Identifier: Apache-2.0
package dev.tidings.pipeline.cluster;

import java.util.List;

/**
 * The articles of a story in two parts, each oldest first.
 *
 * @param staying the side of the founder, which keeps the story's id
 * @param leaving the other side; empty when nothing parts the story
 */
record Sides(List<Member> staying, List<Member> leaving) {
    static final Sides NONE = new Sides(List.of(), List.of());

    /** Two sides of a story, in whichever order. */
    static Sides of(OpenStory story, List<Member> one, List<Member> two) {
        return one.contains(story.founder()) ? new Sides(one, two) : new Sides(two, one);
    }

    boolean isEmpty() {
        return leaving.isEmpty();
    }
}
