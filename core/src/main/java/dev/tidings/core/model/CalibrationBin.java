// SPDX-License-Identifier: Apache-2.0
package dev.tidings.core.model;

/**
 * The settled predictions whose likelihood lies in one range.
 *
 * @param from the range's lower end, within it
 * @param to the range's upper end, within it only when it is 1
 * @param count how many
 * @param predicted their mean likelihood, 0 to 1
 * @param happened the share that came so, 0 to 1; equal to {@code predicted} for a calibrated forecaster
 */
public record CalibrationBin(double from, double to, int count, double predicted, double happened) {
    /** Refuses bad values with the value named. */
    public CalibrationBin {
        Check.atLeast(1, count, "CalibrationBin.count");
        Check.between(0, predicted, 1, "CalibrationBin.predicted");
        Check.between(0, happened, 1, "CalibrationBin.happened");
    }
}
