package dev.holdfast.store.run;

/// Compares two rows of a scan; a row is its segment's number times [Cells#ROWS] plus its place there.
interface RowOrder {
    int compare(int left, int right);

    default RowOrder then(RowOrder next) {
        return (left, right) -> {
            int sign = compare(left, right);
            return sign != 0 ? sign : next.compare(left, right);
        };
    }
}
