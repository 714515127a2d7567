// SPDX-License-Identifier: Apache-2.0
package dev.tidings.enrich.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Logistic regression with a ridge penalty, by Newton's method; for the programs that fit resources. */
final class LogisticFit {
    private static final int STEPS = 30;

    private final double ridge;
    private final List<double[]> rows = new ArrayList<>();
    private final List<Boolean> labels = new ArrayList<>();

    LogisticFit(double ridge) {
        this.ridge = ridge;
    }

    void add(double[] values, boolean label) {
        double[] row = new double[values.length + 1];
        row[0] = 1;
        System.arraycopy(values, 0, row, 1, values.length);
        rows.add(row);
        labels.add(label);
    }

    /** The intercept and the weights. */
    double[] fit() {
        int n = rows.get(0).length;
        double[] w = new double[n];
        for (int step = 0; step < STEPS; step++) {
            double[][] hessian = new double[n][n + 1];
            for (int i = 0; i < n; i++) {
                hessian[i][i] = ridge;
                hessian[i][n] = ridge * w[i];
            }
            for (int r = 0; r < rows.size(); r++) {
                double[] x = rows.get(r);
                double p = 1 / (1 + Math.exp(-dot(w, x)));
                double error = p - (labels.get(r) ? 1 : 0);
                double weight = p * (1 - p);
                for (int i = 0; i < n; i++) {
                    if (x[i] != 0) {
                        hessian[i][n] += x[i] * error;
                        for (int j = 0; j < n; j++) {
                            hessian[i][j] += weight * x[i] * x[j];
                        }
                    }
                }
            }
            double[] change = solve(hessian);
            double largest = 0;
            for (int i = 0; i < n; i++) {
                w[i] -= change[i];
                largest = Math.max(largest, Math.abs(change[i]));
            }
            if (largest < 1e-6) {
                break;
            }
        }
        return w;
    }

    /** As {@code LogisticModel.read} reads it. */
    static String text(double[] fitted, List<String> names, String heading) {
        StringBuilder text = new StringBuilder("# " + heading + "\n");
        text.append(String.format(Locale.ROOT, "bias %.4f%n", fitted[0]));
        for (int i = 0; i < names.size(); i++) {
            text.append(String.format(Locale.ROOT, "%s %.4f%n", names.get(i), fitted[i + 1]));
        }
        return text.toString();
    }

    private static double dot(double[] w, double[] x) {
        double sum = 0;
        for (int i = 0; i < w.length; i++) {
            sum += w[i] * x[i];
        }
        return sum;
    }

    /** Gauss's elimination with pivots; the last column is the right side. */
    private static double[] solve(double[][] m) {
        int n = m.length;
        for (int c = 0; c < n; c++) {
            int pivot = c;
            for (int r = c + 1; r < n; r++) {
                pivot = Math.abs(m[r][c]) > Math.abs(m[pivot][c]) ? r : pivot;
            }
            double[] swap = m[c];
            m[c] = m[pivot];
            m[pivot] = swap;
            for (int r = c + 1; r < n; r++) {
                double factor = m[r][c] / m[c][c];
                for (int k = c; factor != 0 && k <= n; k++) {
                    m[r][k] -= factor * m[c][k];
                }
            }
        }
        double[] x = new double[n];
        for (int r = n - 1; r >= 0; r--) {
            double sum = m[r][n];
            for (int k = r + 1; k < n; k++) {
                sum -= m[r][k] * x[k];
            }
            x[r] = sum / m[r][r];
        }
        return x;
    }
}
