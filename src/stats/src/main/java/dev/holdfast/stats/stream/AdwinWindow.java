package dev.holdfast.stats.stream;

import java.util.ArrayList;
import java.util.List;

/// The adaptive window of [Adwin] as an exponential histogram: row i holds buckets of 2ⁱ values, oldest first, so n values need about
/// `most · log₂ n` buckets.
///
/// @param width values in the window
/// @param squares sum of squared distances from the window's mean
public record AdwinWindow(List<List<Bucket>> rows, double width, double total, double squares) {
    /// Sum of some adjacent values and of their squared distances from their mean.
    public record Bucket(double total, double squares) {}

    static final AdwinWindow EMPTY = new AdwinWindow(List.of(), 0, 0, 0);

    public AdwinWindow {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// @param most buckets of a row before its two oldest are merged
    AdwinWindow with(double value, int most) {
        double wider = width + 1;
        double from = width > 0 ? value - total / width : 0;
        List<List<Bucket>> next = new ArrayList<>(rows);
        push(next, 0, new Bucket(value, 0), most);
        return new AdwinWindow(next, wider, total + value, squares + width * from * from / wider);
    }

    private static void push(List<List<Bucket>> rows, int row, Bucket bucket, int most) {
        if (row == rows.size()) rows.add(List.of());
        List<Bucket> buckets = new ArrayList<>(rows.get(row));
        buckets.add(bucket);
        if (buckets.size() > most) {
            Bucket merged = merged(buckets.removeFirst(), buckets.removeFirst(), size(row));
            rows.set(row, buckets);
            push(rows, row + 1, merged, most);
        } else rows.set(row, buckets);
    }

    private static Bucket merged(Bucket a, Bucket b, double size) {
        double apart = a.total / size - b.total / size;
        return new Bucket(
                a.total + b.total,
                a.squares + b.squares + size * size * apart * apart / (size + size));
    }

    /// Without its oldest bucket.
    AdwinWindow shortened() {
        List<List<Bucket>> next = new ArrayList<>(rows);
        double size = size(next.size() - 1);
        List<Bucket> last = new ArrayList<>(next.removeLast());
        Bucket oldest = last.removeFirst();
        if (!last.isEmpty()) next.add(last);
        double left = width - size;
        double rest = total - oldest.total;
        double apart = oldest.total / size - rest / left;
        double lost = oldest.squares + size * left * apart * apart / (size + left);
        return new AdwinWindow(next, left, rest, squares - lost);
    }

    double variance() {
        return squares / width;
    }

    static double size(int row) {
        return Math.scalb(1.0, row);
    }
}
