// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The weights of the score: a logistic regression read from {@code weights.txt}, one {@code name value} a line. */
final class Weights {
    private static final Weights SHARED = read();

    private final double[] weights;
    private final double bias;

    Weights(double[] weights, double bias) {
        this.weights = weights.clone();
        this.bias = bias;
    }

    static Weights shared() {
        return SHARED;
    }

    /** The score of a claim with these features, between 0 and 1. */
    double score(Features features) {
        double sum = bias;
        double[] values = features.values();
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * values[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    private static Weights read() {
        double[] weights = new double[Features.NAMES.size()];
        double bias = 0;
        try (InputStream in = Weights.class.getResourceAsStream("weights.txt")) {
            if (in == null) {
                throw new IllegalStateException("weights.txt is missing from the module");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.charAt(0) == '#') {
                    continue;
                }
                String[] pair = line.split(" ");
                if (pair[0].equals("bias")) {
                    bias = Double.parseDouble(pair[1]);
                } else {
                    weights[Features.NAMES.indexOf(pair[0])] = Double.parseDouble(pair[1]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Weights(weights, bias);
    }
}
