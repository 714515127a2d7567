// SPDX-License-Identifier: Apache-2.0
package dev.tidings.render.internal.view;

import dev.tidings.core.model.Correction;
import java.util.ArrayList;
import java.util.List;

/**
 * What a publisher changed or took back.
 *
 * @param lines what happened, in whole sentences
 * @param sentences the new wording
 */
public record CorrectionView(List<String> lines, List<Text> sentences) {
    static CorrectionView of(Correction correction, Common common) {
        List<String> lines = new ArrayList<>();
        lines.add(common.labels.get(
                "correction." + correction.kind().name(),
                common.dates.day(correction.at()),
                Text.clean(correction.publisher())));
        if (correction.headline()) {
            lines.add(common.labels.get("correction.headline"));
        }
        if (correction.statements() > 0) {
            lines.add(common.labels.count("correction.statements", correction.statements()));
        }
        if (!correction.sentences().isEmpty()) {
            lines.add(common.labels.get("correction.now"));
        }
        return new CorrectionView(
                List.copyOf(lines),
                correction.sentences().stream().map(Text::name).toList());
    }
}
