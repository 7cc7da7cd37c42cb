package dev.holdfast.stats.window;

import dev.holdfast.stats.quality.ConfusionMatrix;
import dev.holdfast.stats.quality.ScoredLabels;

import java.util.Arrays;

/// The rows of a window with a binary classifier's output, and the truth as far as it is known.
///
/// @param truths 1 or 0, NaN where not known
/// @param said 1 or 0, NaN where missing
/// @param scores raw, NaN where missing
/// @param probabilities calibrated, NaN where missing
public record BinaryWindow(
        double[] truths, double[] said, double[] scores, double[] probabilities) {
    public BinaryWindow {
        truths = truths.clone();
        said = said.clone();
        scores = scores.clone();
        probabilities = probabilities.clone();
    }

    @Override
    public double[] truths() {
        return truths.clone();
    }

    @Override
    public double[] said() {
        return said.clone();
    }

    @Override
    public double[] scores() {
        return scores.clone();
    }

    @Override
    public double[] probabilities() {
        return probabilities.clone();
    }

    /// Over rows with truth and answer.
    ConfusionMatrix confusion() {
        boolean[] truth = new boolean[truths.length];
        boolean[] answer = new boolean[truths.length];
        int size = 0;
        for (int i = 0; i < truths.length; i++) {
            if (Double.isNaN(truths[i]) || Double.isNaN(said[i])) continue;
            truth[size] = truths[i] == 1;
            answer[size++] = said[i] == 1;
        }
        return ConfusionMatrix.of(Arrays.copyOf(answer, size), Arrays.copyOf(truth, size));
    }

    /// How many rows have truth and score.
    public int scored() {
        int size = 0;
        for (int i = 0; i < truths.length; i++)
            if (!Double.isNaN(truths[i]) && !Double.isNaN(scores[i])) size++;
        return size;
    }

    /// Over rows with truth and score, of which there must be one.
    ScoredLabels ranking() {
        boolean[] truth = new boolean[scored()];
        double[] score = new double[truth.length];
        int size = 0;
        for (int i = 0; i < truths.length; i++) {
            if (Double.isNaN(truths[i]) || Double.isNaN(scores[i])) continue;
            truth[size] = truths[i] == 1;
            score[size++] = scores[i];
        }
        return ScoredLabels.of(score, truth);
    }

    ExpectedConfusion expected() {
        return ExpectedConfusion.of(probabilities, said);
    }

    ExpectedRanking expectedRanking() {
        return ExpectedRanking.of(probabilities, scores);
    }
}
