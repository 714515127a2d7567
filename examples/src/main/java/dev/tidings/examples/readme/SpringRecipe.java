// SPDX-License-Identifier: Apache-2.0
package dev.tidings.examples.readme;

import dev.tidings.core.model.RunReport;
import dev.tidings.fetch.feed.FeedSource;
import dev.tidings.pipeline.Aggregator;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The README's Spring Boot recipe, compiled against stand-ins for the two annotations it uses, so that this project does
 * not depend on Spring: in an application they are {@code org.springframework…Bean} and {@code …Scheduled}.
 */
public final class SpringRecipe {
    private static final Logger LOG = LoggerFactory.getLogger(SpringRecipe.class);

    private SpringRecipe() {}

    @Retention(RetentionPolicy.RUNTIME)
    @interface Bean {
        String destroyMethod();
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Scheduled {
        long fixedDelay();

        TimeUnit timeUnit();
    }

    /** In an application: {@code @Configuration} and {@code @EnableScheduling}. */
    static class News {
        @Bean(destroyMethod = "close")
        Aggregator news() {
            return Aggregator.builder()
                    .source(FeedSource.of("harbor", "The Harbor Ledger", "https://harbor.example/feed.xml"))
                    .build();
        }
    }

    /** In an application: {@code @Component}. */
    record Collector(Aggregator news) {
        @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.MINUTES)
        void collect() {
            RunReport report = news.run();
            report.failures().forEach(failure -> LOG.warn("{}: {}", failure.thing(), failure.reason()));
        }
    }
}
