package dev.holdfast.data.pushdown;

import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.Schema;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Asks for aggregates of one window. Columns are called c0, c1… in what is built here.
final class WindowQuestions {
    /// A name of a category is cut to so many letters.
    private static final int NAME = 1_000;

    /// So many columns in one question; a database bounds what one may ask for.
    private static final int AT_ONCE = 100;

    private final Session session;
    private final Dialect dialect;
    private final TableSource source;

    WindowQuestions(Session session, TableSource source) {
        this.session = session;
        this.dialect = session.dialect();
        this.source = source;
    }

    Schema schema() {
        return session.head(
                source.shown(),
                "select * from %s where false".formatted(source.from(dialect)),
                answer -> DatabaseColumns.of(answer.getMetaData()));
    }

    /// By column name; one pass over the window for each hundred columns.
    Map<String, Facts> facts(List<Column> columns) {
        var facts = new LinkedHashMap<String, Facts>();
        for (int from = 0; from < columns.size(); from += AT_ONCE)
            facts.putAll(
                    factsAtOnce(columns.subList(from, Math.min(from + AT_ONCE, columns.size()))));
        return facts;
    }

    private Map<String, Facts> factsAtOnce(List<Column> columns) {
        var asked = new ArrayList<String>(List.of("count(*)"));
        for (int i = 0; i < columns.size(); i++)
            asked.addAll(
                    columns.get(i).type().numeric()
                            ? ofNumbers("c" + i)
                            : List.of("count(c" + i + ")"));
        String sql = "select " + String.join(", ", asked) + from(columns);
        return session.row(source.shown(), sql, row -> facts(columns, row));
    }

    private List<String> ofNumbers(String name) {
        String finite = " filter (where " + dialect.finite(name) + ")";
        return List.of(
                "count(*) filter (where " + dialect.notNaN(name) + ")",
                "count(*)" + finite,
                "min(" + name + ")" + finite,
                "max(" + name + ")" + finite,
                "avg(" + name + ")" + finite,
                "stddev_pop(" + name + ")" + finite);
    }

    private static Map<String, Facts> facts(List<Column> columns, ResultSet row)
            throws SQLException {
        var facts = new LinkedHashMap<String, Facts>();
        long rows = row.getLong(1);
        int at = 2;
        for (Column column : columns) {
            boolean numeric = column.type().numeric();
            facts.put(
                    column.name(),
                    numeric
                            ? new Facts(
                                    rows,
                                    row.getLong(at),
                                    row.getLong(at + 1),
                                    number(row, at + 2),
                                    number(row, at + 3),
                                    number(row, at + 4),
                                    number(row, at + 5))
                            : Facts.ofTexts(rows, row.getLong(at)));
            at += numeric ? 6 : 1;
        }
        return facts;
    }

    /// NaN for null, and no negative zero.
    private static double number(ResultSet row, int at) throws SQLException {
        double number = row.getDouble(at) + 0.0;
        return row.wasNull() ? Double.NaN : number;
    }

    /// The values at these ranks of the `size` finite ones.
    double[] atRanks(Column column, long[] ranks, long size) {
        String sql = "select " + dialect.atRanks("c0", ranks, size) + finiteOf(column);
        return session.row(
                about(column),
                sql,
                row -> {
                    var values = (Object[]) row.getArray(1).getArray();
                    var numbers = new double[values.length];
                    for (int i = 0; i < values.length; i++)
                        numbers[i] = ((Number) values[i]).doubleValue() + 0.0;
                    return numbers;
                });
    }

    /// The finite values counted between the edges of both grids.
    List<Cell> cells(Column column, double[] fine, double[] even) {
        String sql =
                "select %s as fine, %s as even, count(*), min(c0), max(c0), avg(c0)"
                                .formatted(
                                        dialect.edgesBelow("c0", fine),
                                        dialect.edgesUpTo("c0", even))
                        + finiteOf(column)
                        + " group by 1, 2 order by 1, 2";
        return session.rows(
                about(column),
                sql,
                row ->
                        new Cell(
                                row.getInt(1),
                                row.getInt(2),
                                row.getLong(3),
                                number(row, 4),
                                number(row, 5),
                                number(row, 6)));
    }

    /// The different finite values in ascending order, at most `most` and one more.
    Map<Double, Long> byValue(Column column, int most) {
        String sql =
                "select c0, count(*)"
                        + finiteOf(column)
                        + " group by c0 order by c0 limit "
                        + (most + 1);
        return counted(
                session.rows(about(column), sql, row -> Map.entry(number(row, 1), row.getLong(2))));
    }

    /// The most frequent categories, at most `most` and one more.
    Map<String, Long> top(Column column, int most) {
        String sql =
                "select %s, count(*)%s where c0 is not null group by 1 order by 2 desc, 1 limit %d"
                        .formatted(cut(), from(List.of(column)), most + 1);
        return counted(
                session.rows(
                        about(column), sql, row -> Map.entry(row.getString(1), row.getLong(2))));
    }

    /// How often these categories occur; one that does not is not among them.
    Map<String, Long> of(Column column, List<String> names) {
        String sql =
                "select %1$s, count(*)%2$s where %1$s = any (?) group by 1"
                        .formatted(cut(), from(List.of(column)));
        return counted(
                session.rows(
                        about(column),
                        sql,
                        names,
                        row -> Map.entry(row.getString(1), row.getLong(2))));
    }

    /// How many different categories there are.
    long distinct(Column column) {
        String sql =
                "select count(*) from (select 1%s where c0 is not null group by %s) as d"
                        .formatted(from(List.of(column)), cut());
        return session.row(about(column), sql, row -> row.getLong(1));
    }

    private static <K> Map<K, Long> counted(List<Map.Entry<K, Long>> rows) {
        var counts = new LinkedHashMap<K, Long>();
        rows.forEach(row -> counts.merge(row.getKey(), row.getValue(), Long::sum));
        return counts;
    }

    private static String cut() {
        return "left(c0, " + NAME + ")";
    }

    private String finiteOf(Column column) {
        return from(List.of(column)) + " where " + dialect.finite("c0");
    }

    private String from(List<Column> columns) {
        var named = new ArrayList<String>();
        for (Column column : columns) {
            String cast =
                    column.type().numeric()
                            ? dialect.number(column.name())
                            : dialect.text(column.name());
            named.add(cast + " as c" + named.size());
        }
        return named.stream()
                .collect(
                        Collectors.joining(
                                ", ",
                                " from (select ",
                                " from " + source.from(dialect) + ") as w"));
    }

    private String about(Column column) {
        return "%s of %s".formatted(column.name(), source.shown());
    }
}
