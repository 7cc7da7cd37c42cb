package dev.holdfast.store.run;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/// Compares two rows of a scan; a row is its segment's number times [Cells#ROWS] plus its place there.
interface RowOrder {
    /// An order that is made when it is first asked: few rows need what decides between equals.
    static RowOrder later(Supplier<RowOrder> making) {
        return new RowOrder() {
            private @Nullable RowOrder made;

            @Override
            public int compare(int left, int right) {
                RowOrder order = made;
                if (order == null) {
                    order = making.get();
                    made = order;
                }
                return order.compare(left, right);
            }
        };
    }

    int compare(int left, int right);

    default RowOrder then(RowOrder next) {
        return (left, right) -> {
            int sign = compare(left, right);
            return sign != 0 ? sign : next.compare(left, right);
        };
    }
}
