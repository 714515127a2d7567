// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

/** The two models that tell article text from the rest; each block gets a probability. */
final class ArticleModel {
    private static final ArticleModel DEFAULT = new ArticleModel(
            LogisticModel.resource(BlockFeatures.NAMES, "block-weights.tsv"),
            LogisticModel.resource(ArticleFeatures.NAMES, "article-weights.tsv"));

    private final LogisticModel blocks;
    private final LogisticModel articles;

    ArticleModel(LogisticModel blocks, LogisticModel articles) {
        this.blocks = blocks;
        this.articles = articles;
    }

    /** The weights that come with the library. */
    static ArticleModel standard() {
        return DEFAULT;
    }

    /** What the models say of each block: the first model, and the last with the container known. */
    static final class Judgement {
        private final double[] first;
        private final double[] last;
        private final int container;

        Judgement(double[] first, double[] last, int container) {
            this.first = first;
            this.last = last;
            this.container = container;
        }

        double probability(TextBlock block) {
            return last[block.index];
        }
    }

    Judgement judge(PageTree tree, Witness witness) {
        int size = tree.blocks.size();
        BlockFeatures features = new BlockFeatures(tree, witness);
        ActiveFeatures active = new ActiveFeatures();
        double[] first = new double[size];
        double[] odds = new double[size];
        for (TextBlock block : tree.blocks) {
            features.of(block, active);
            first[block.index] = LogisticModel.probability(blocks.odds(active));
            odds[block.index] = articles.odds(active);
        }
        int container = Container.find(tree, first);
        ArticleFeatures context = new ArticleFeatures(tree, first, container);
        double[] last = new double[size];
        for (TextBlock block : tree.blocks) {
            active.clear();
            context.addTo(block, active);
            last[block.index] = LogisticModel.probability(odds[block.index] + articles.odds(active));
        }
        return new Judgement(first, last, container);
    }

    /** For fitting: the features of each block, of the first model, or with a first model given, of the second. */
    int[][] features(PageTree tree, Witness witness, boolean second) {
        BlockFeatures features = new BlockFeatures(tree, witness);
        int[][] rows = new int[tree.blocks.size()][];
        ArticleFeatures context = null;
        if (second) {
            Judgement judgement = judge(tree, witness);
            context = new ArticleFeatures(tree, judgement.first, judgement.container);
        }
        ActiveFeatures active = new ActiveFeatures();
        for (TextBlock block : tree.blocks) {
            features.of(block, active);
            if (context != null) {
                context.addTo(block, active);
            }
            rows[block.index] = active.places();
        }
        return rows;
    }
}
