// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A logistic regression (Cox 1958) whose weights stand in a resource, one {@code name value} a line. Immutable. */
public final class LogisticModel {
    private final double bias;
    private final double[] weights;

    /** A model of these weights; the array is copied. */
    public LogisticModel(double bias, double[] weights) {
        this.bias = bias;
        this.weights = weights.clone();
    }

    /**
     * Reads a model beside a class.
     *
     * @param names of the weights, in the order of the values; the intercept is called {@code bias}
     * @throws IllegalStateException when the resource is missing, lacks a weight or has one that nobody asked for
     */
    public static LogisticModel read(Class<?> owner, String resource, List<String> names) {
        @Nullable Double[] found = new Double[names.size()];
        double bias = 0;
        try (InputStream in = owner.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the module");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() || line.charAt(0) == '#') {
                    continue;
                }
                int blank = line.lastIndexOf(' ');
                String name = line.substring(0, Math.max(0, blank));
                double value = Double.parseDouble(line.substring(blank + 1));
                if (name.equals("bias")) {
                    bias = value;
                } else if (names.contains(name)) {
                    found[names.indexOf(name)] = value;
                } else {
                    throw new IllegalStateException(resource + " has a weight that is not known: " + line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        double[] weights = new double[found.length];
        for (int i = 0; i < weights.length; i++) {
            Double weight = found[i];
            if (weight == null) {
                throw new IllegalStateException(resource + " has no weight " + names.get(i));
            }
            weights[i] = weight;
        }
        return new LogisticModel(bias, weights);
    }

    /** The logarithm of the odds, for values in the order of the names. */
    public double logit(double[] values) {
        double sum = bias;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * values[i];
        }
        return sum;
    }

    /** Between 0 and 1. */
    public double probability(double[] values) {
        return 1 / (1 + Math.exp(-logit(values)));
    }
}
