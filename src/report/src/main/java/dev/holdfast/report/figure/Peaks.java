package dev.holdfast.report.figure;

import dev.holdfast.catalog.check.Sample;
import dev.holdfast.report.figure.Pen.Side;
import dev.holdfast.report.font.Plex;
import dev.holdfast.report.words.Numbers;

import java.util.List;

/// Where the two distributions are highest, and where their names stand clear of each other.
final class Peaks {
    private Peaks() {}

    static String sentence(Sample sample, Windows windows) {
        if (sample.edges().size() < 2) return "No numbers to draw.";
        return "Most rows of %s lie from %s, of %s from %s."
                .formatted(
                        windows.reference(),
                        range(sample, sample.reference()),
                        windows.current(),
                        range(sample, sample.current()));
    }

    private static String range(Sample sample, List<Double> shares) {
        int top = highest(shares);
        return Numbers.number(sample.edges().get(top))
                + " to "
                + Numbers.number(sample.edges().get(top + 1));
    }

    private static int highest(List<Double> shares) {
        int top = 0;
        for (int bin = 1; bin < shares.size(); bin++)
            if (shares.get(bin) > shares.get(top)) top = bin;
        return top;
    }

    /// The reference's name low inside its area and clear of the means, the current window's beside
    /// its line where it stands furthest above the reference.
    static NameSpots nameSpots(Sample sample, Bins bins, Frame frame, Windows windows) {
        int lead = 0;
        double best = Double.NEGATIVE_INFINITY;
        for (int bin = 0; bin < bins.count(); bin++) {
            double ahead =
                    bins.height(sample.current(), bin) - bins.height(sample.reference(), bin);
            if (ahead > best) {
                best = ahead;
                lead = bin;
            }
        }
        boolean rising = lead < highest(sample.current());
        double x = frame.x().at(bins.middle(lead));
        double y = frame.y().at(bins.height(sample.current(), lead)) - 5;
        double wide = Plex.width(windows.current(), Pen.LABEL);
        boolean left = rising && x - 10 - wide > frame.left() || x + 10 + wide > frame.right() + 6;
        NameSpot reference = referenceSpot(sample, bins, frame, windows.reference());
        NameSpot current =
                new NameSpot(
                        windows.current(),
                        left ? x - 10 : x + 10,
                        Math.max(frame.top() + 22, y),
                        left ? Side.RIGHT_ALIGNED : Side.LEFT_ALIGNED);
        return new NameSpots(reference, current.clearAbove(reference));
    }

    private static NameSpot referenceSpot(Sample sample, Bins bins, Frame frame, String name) {
        double wide = Plex.width(name, Pen.LABEL);
        double y = frame.bottom() - Math.max(10, (frame.bottom() - frame.top()) * 0.12);
        double peak = frame.x().at(bins.middle(highest(sample.reference())));
        double left = Math.max(frame.left() + 4, peak - wide / 2);
        double first = Double.POSITIVE_INFINITY;
        double last = Double.NEGATIVE_INFINITY;
        for (var facts : List.of(sample.referenceFacts(), sample.currentFacts())) {
            Double mean = facts.get("mean");
            if (mean == null || mean.isNaN()) continue;
            first = Math.min(first, frame.x().at(mean));
            last = Math.max(last, frame.x().at(mean));
        }
        boolean covered = first < left + wide + 4 && last > left - 4;
        if (covered && first - wide - 6 >= frame.left()) left = first - wide - 6;
        else if (covered && last + wide + 6 <= frame.right()) left = last + 6;
        return new NameSpot(name, left, y, Side.LEFT_ALIGNED);
    }

    record NameSpots(NameSpot reference, NameSpot current) {}
}
