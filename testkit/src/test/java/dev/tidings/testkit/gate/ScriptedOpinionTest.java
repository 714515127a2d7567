// SPDX-License-Identifier: Apache-2.0
package dev.tidings.testkit.gate;

import dev.tidings.enrich.Opinion;
import dev.tidings.enrich.SecondOpinion;
import dev.tidings.testkit.contract.SecondOpinionContract;
import dev.tidings.testkit.fake.ScriptedOpinion;

class ScriptedOpinionTest extends SecondOpinionContract {
    @Override
    protected SecondOpinion opinion() {
        return ScriptedOpinion.by(question -> question.statement().text().equals(TRUE)
                ? new Opinion.Holds("The source says so.", 0.95)
                : new Opinion.Fails("The source says otherwise.", 0.95));
    }
}
