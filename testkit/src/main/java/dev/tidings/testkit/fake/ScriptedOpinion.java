// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.fake;

import dev.tidings.enrich.Dossier;
import dev.tidings.enrich.Opinion;
import dev.tidings.enrich.SecondOpinion;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A second opinion that says what a test wrote for it, and remembers what it was asked. Safe for all threads. */
public final class ScriptedOpinion implements SecondOpinion {
    private final Function<Question, Opinion> script;
    private final List<Question> questions = new CopyOnWriteArrayList<>();

    private ScriptedOpinion(Function<Question, Opinion> script) {
        this.script = script;
    }

    /** An opinion that answers each question by the function. */
    public static ScriptedOpinion by(Function<Question, Opinion> script) {
        return new ScriptedOpinion(script);
    }

    /** An opinion that finds every sentence borne out. */
    public static ScriptedOpinion yes() {
        return by(question -> new Opinion.Holds("It says the same.", 0.9));
    }

    /** An opinion that finds no sentence borne out. */
    public static ScriptedOpinion no() {
        return by(question -> new Opinion.Fails("It says something else.", 0.9));
    }

    /** What it was asked, in order. */
    public List<Question> questions() {
        return List.copyOf(questions);
    }

    @Override
    public String name() {
        return "scripted-opinion";
    }

    @Override
    public String version() {
        return "1";
    }

    @Override
    public List<Opinion> judge(Dossier dossier, List<Question> asked) {
        questions.addAll(asked);
        return asked.stream().map(script).toList();
    }
}
