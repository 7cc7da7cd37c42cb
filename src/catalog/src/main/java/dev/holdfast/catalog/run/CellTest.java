package dev.holdfast.catalog.run;

import dev.holdfast.catalog.run.RunFilter.Compare;
import dev.holdfast.catalog.run.RunFilter.In;

import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/// What a comparison says of one cell that is there. Run stores may test a column's distinct values instead of its cells, and must
/// then come to the same runs.
///
/// A number compared with a text column is compared by value, and texts that are no decimal number never match. A text compared
/// with a numeric column never matches. NaN equals NaN and nothing else; it is neither less nor greater than any number.
public final class CellTest {
    private CellTest() {}

    /// The test for the cells of a numeric column.
    public static DoublePredicate onNumber(Compare compare) {
        return compare.value() instanceof Double wanted
                ? number(compare.operator(), wanted)
                : _ -> false;
    }

    /// The test for the cells of a text column.
    public static Predicate<String> onText(Compare compare) {
        Predicate<String> one =
                switch (compare.value()) {
                    case Double wanted -> decimal(number(compare.operator(), wanted));
                    case String wanted -> text(compare.operator(), wanted);
                    default -> _ -> false;
                };
        return compare.key().several() ? any(one) : one;
    }

    /// The test for the cells of a numeric column: equal to one of the listed numbers.
    public static DoublePredicate onNumber(In in) {
        double[] wanted =
                in.values().stream()
                        .mapToDouble(CellOrder::number)
                        .filter(value -> !Double.isNaN(value))
                        .toArray();
        return cell -> {
            for (double value : wanted) if (value == cell) return true;
            return false;
        };
    }

    /// The test for the cells of a text column: equal to one of the listed texts.
    public static Predicate<String> onText(In in) {
        Predicate<String> one = Set.copyOf(in.values())::contains;
        return in.key().several() ? any(one) : one;
    }

    private static DoublePredicate number(RunFilter.Operator operator, double wanted) {
        return switch (operator) {
            case EQUAL ->
                    Double.isNaN(wanted) ? cell -> Double.isNaN(cell) : cell -> cell == wanted;
            case NOT_EQUAL ->
                    Double.isNaN(wanted) ? cell -> !Double.isNaN(cell) : cell -> cell != wanted;
            case LESS -> cell -> cell < wanted;
            case AT_MOST -> cell -> cell <= wanted;
            case GREATER -> cell -> cell > wanted;
            case AT_LEAST -> cell -> cell >= wanted;
            case LIKE, ILIKE -> _ -> false;
        };
    }

    private static Predicate<String> decimal(DoublePredicate test) {
        return cell -> {
            double value = CellOrder.number(cell);
            return !Double.isNaN(value) && test.test(value);
        };
    }

    private static Predicate<String> text(RunFilter.Operator operator, String wanted) {
        return switch (operator) {
            case EQUAL -> wanted::equals;
            case NOT_EQUAL -> cell -> !wanted.equals(cell);
            case LESS -> ordered(wanted, sign -> sign < 0);
            case AT_MOST -> ordered(wanted, sign -> sign <= 0);
            case GREATER -> ordered(wanted, sign -> sign > 0);
            case AT_LEAST -> ordered(wanted, sign -> sign >= 0);
            case LIKE -> new LikePattern(wanted, false)::matches;
            case ILIKE -> new LikePattern(wanted, true)::matches;
        };
    }

    private static Predicate<String> ordered(String wanted, IntPredicate sign) {
        return cell -> sign.test(cell.compareTo(wanted));
    }

    private static Predicate<String> any(Predicate<String> one) {
        return cell -> {
            for (String part : cell.split(String.valueOf(RunKey.SEVERAL), -1))
                if (one.test(part)) return true;
            return false;
        };
    }
}
