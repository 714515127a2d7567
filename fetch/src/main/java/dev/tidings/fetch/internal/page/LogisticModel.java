// SPDX-License-Identifier: Apache-2.0
package dev.tidings.fetch.internal.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A logistic model: the weights of its features from a resource of lines {@code name TAB weight}, fitted by
 * {@code fetch/src/fit/fit.py}.
 */
final class LogisticModel {
    private final double[] weights;

    private LogisticModel(double[] weights) {
        this.weights = weights;
    }

    /** Features that the resource does not name weigh nothing. */
    static LogisticModel resource(FeatureNames names, String resource) {
        InputStream in = LogisticModel.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("no resource " + resource);
        }
        try (in) {
            return read(names, in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }

    static LogisticModel read(FeatureNames names, InputStream in) throws IOException {
        double[] weights = new double[names.size()];
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            int tab = line.indexOf('\t');
            int place = tab < 0 ? -1 : names.place(line.substring(0, tab));
            if (place >= 0) {
                weights[place] = Double.parseDouble(line.substring(tab + 1));
            }
        }
        return new LogisticModel(weights);
    }

    /** The log odds that features stand for. */
    double odds(ActiveFeatures active) {
        return active.sum(weights);
    }

    static double probability(double odds) {
        return 1 / (1 + Math.exp(-odds));
    }
}
