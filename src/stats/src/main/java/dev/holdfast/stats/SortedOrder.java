package dev.holdfast.stats;

/// The order in which values ascend or descend, equal ones in the order they stand in (a merge sort over their places).
public final class SortedOrder {
    private final double[] values;

    private SortedOrder(double[] values) {
        this.values = values;
    }

    /// Places of the values from the smallest to the greatest. NaN comes last.
    public static int[] ascending(double[] values) {
        return new SortedOrder(values).places();
    }

    /// Places of the values from the greatest to the smallest. NaN comes last.
    public static int[] descending(double[] values) {
        double[] negated = new double[values.length];
        for (int i = 0; i < values.length; i++) negated[i] = -values[i];
        return ascending(negated);
    }

    private int[] places() {
        int[] from = new int[values.length];
        for (int i = 0; i < from.length; i++) from[i] = i;
        int[] to = new int[from.length];
        for (int width = 1; width < from.length; width *= 2) {
            for (int start = 0; start < from.length; start += 2 * width)
                merge(from, to, start, width);
            int[] swap = from;
            from = to;
            to = swap;
            if (width > from.length / 2) break;
        }
        return from;
    }

    private void merge(int[] from, int[] to, int start, int width) {
        int middle = Math.min(start + width, from.length);
        int end = Math.min(middle + width, from.length);
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            boolean takeLeft = left < middle && (right >= end || !after(from[left], from[right]));
            to[i] = takeLeft ? from[left++] : from[right++];
        }
    }

    private boolean after(int left, int right) {
        double a = values[left];
        double b = values[right];
        return a > b || Double.isNaN(a) && !Double.isNaN(b);
    }
}
