package dev.holdfast.data.pushdown;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// How a database is addressed and spoken to. Names are always quoted, so none is folded or taken for a keyword; numbers are written so that they come
/// back to the last bit.
enum Dialect {
    POSTGRESQL("postgresql", 5432);

    final String scheme;
    final int port;

    Dialect(String scheme, int port) {
        this.scheme = scheme;
        this.port = port;
    }

    /// A name as the database reads it, letter by letter.
    ///
    /// @throws IllegalArgumentException when it is empty or holds a zero character, which no name can
    String quote(String name) {
        if (name.isEmpty() || name.indexOf('\0') >= 0)
            throw new IllegalArgumentException("'%s' is no name".formatted(name));
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /// A column as a double; null stays null.
    String number(String name) {
        return "cast(%s as double precision)".formatted(quote(name));
    }

    String text(String name) {
        return "cast(%s as text)".formatted(quote(name));
    }

    /// Whether a double is neither null, nor NaN, nor infinite. NaN counts as greater than all.
    String finite(String number) {
        return "(%1$s > '-Infinity' and %1$s < 'Infinity')".formatted(number);
    }

    String notNaN(String number) {
        return number + " <> 'NaN'";
    }

    String literal(double[] numbers) {
        return Arrays.stream(numbers)
                .mapToObj(Double::toString)
                .collect(Collectors.joining(",", "cast('{", "}' as double precision[])"));
    }

    /// How many of the ascending edges lie below the number: values on an edge belong to the bin below.
    String edgesBelow(String number, double[] edges) {
        int last = edges.length - 1;
        double[] negative =
                IntStream.rangeClosed(0, last).mapToDouble(i -> -edges[last - i]).toArray();
        return "%d - width_bucket(-%s, %s)".formatted(edges.length, number, literal(negative));
    }

    /// How many of the ascending edges are at most the number: values on an edge belong to the bin above.
    String edgesUpTo(String number, double[] edges) {
        return "width_bucket(%s, %s)".formatted(number, literal(edges));
    }

    /// The values at these ranks (0 = the smallest) of `size`, as an array.
    String atRanks(String number, long[] ranks, long size) {
        double[] middles = Arrays.stream(ranks).mapToDouble(r -> (r + 0.5) / size).toArray();
        return "percentile_disc(%s) within group (order by %s)".formatted(literal(middles), number);
    }
}
