package dev.holdfast.data.table;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.data.Limits;
import dev.holdfast.data.column.ContentHash;

import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBReadableVector;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A table of our own, read by column or by page. Not for several threads at once: take a [#twin] for each.
public final class Table implements AutoCloseable {
    private final Engine engine;
    private final Relation from;
    private final List<String> names;
    private final List<DuckDBColumnType> types;
    private final long rows;

    private Table(
            Engine engine,
            Relation from,
            List<String> names,
            List<DuckDBColumnType> types,
            long rows) {
        this.engine = engine;
        this.from = from;
        this.names = names;
        this.types = types;
        this.rows = rows;
    }

    /// @param scratch a private folder for the engine
    public static Table open(Path file, Path scratch, Limits limits) throws IOException {
        Path reachable = Reachable.by(file, scratch);
        Engine engine = Engine.open(scratch, List.of(reachable), limits);
        return open(engine, reachable);
    }

    static Table open(Engine engine, Path file) throws IOException {
        String path = Engine.literal(file.toString());
        try {
            List<String> names = ColumnNames.read(metadata(engine, path));
            return of(engine, Relation.file(path), path, names);
        } catch (SQLException e) {
            throw new IOException("Could not open table %s".formatted(file.getFileName()), e);
        }
    }

    /// A table that is not kept: `select` converts the rows of `file`, a Parquet file from outside, each time they are read.
    ///
    /// @param failed what a read that fails is reported as
    public static Table view(
            Engine engine, String select, Path file, List<String> names, FailedRead failed)
            throws SQLException {
        return of(engine, Relation.view(select, failed), Engine.literal(file.toString()), names);
    }

    private static Table of(Engine engine, Relation from, String file, List<String> names)
            throws SQLException {
        long rows = engine.number("select num_rows from parquet_file_metadata(" + file + ")");
        List<DuckDBColumnType> types = new ArrayList<>();
        engine.chunks(
                "select * from %s limit 1".formatted(from.all()),
                c -> {
                    if (types.isEmpty())
                        for (int i = 0; i < c.columnCount(); i++) types.add(c.vector(i).getType());
                });
        return new Table(engine, from, names, types, rows);
    }

    private static String metadata(Engine engine, String path) throws SQLException {
        try (Statement statement = engine.connection().createStatement();
                ResultSet result =
                        statement.executeQuery(
                                "select decode(value) from parquet_kv_metadata(%s) where decode(key) = 'holdfast'"
                                        .formatted(path))) {
            if (!result.next()) throw new SQLException("it is not a table of ours");
            return result.getString(1);
        }
    }

    /// The same table for another thread.
    public Table twin() {
        try {
            return new Table(engine.twin(), from, names, types, rows);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not open a second connection", e);
        }
    }

    public long rows() {
        return rows;
    }

    public List<String> names() {
        return names;
    }

    /// The place of the column called `name`, or -1.
    public int place(String name) {
        return names.indexOf(name);
    }

    /// The place of the column called `name`.
    ///
    /// @throws Trouble when there is none
    public int needed(String name) {
        int place = place(name);
        if (place >= 0) return place;
        throw new Trouble(
                "There is no column %s.".formatted(name),
                "The file has: %s.".formatted(String.join(", ", names)),
                "Check the name.");
    }

    /// Whether a column holds numbers or truths.
    public boolean isNumeric(int column) {
        return switch (type(column)) {
            case VARCHAR, DATE, TIMESTAMP -> false;
            default -> true;
        };
    }

    /// Whether a column holds dates or times.
    public boolean isTemporal(int column) {
        return switch (type(column)) {
            case DATE, TIMESTAMP -> true;
            default -> false;
        };
    }

    /// The values of a column as numbers, in row order, NaN where missing. Truths are 1 and 0, dates microseconds since 1970.
    /// Texts count as missing.
    public double[] numbers(int column) {
        double[] values = new double[Math.toIntExact(rows)];
        if (rows == 0 || type(column) == DuckDBColumnType.VARCHAR) {
            Arrays.fill(values, Double.NaN);
            return values;
        }
        int[] at = {0};
        read(
                "select cast(%s as double) from %s".formatted(numeric(column), from.all()),
                (vector, count) -> {
                    for (int i = 0; i < count; i++)
                        values[at[0]++] = vector.getDouble(i, Double.NaN);
                });
        return values;
    }

    /// Columns `start` to `end` (exclusive) at once, which is what wide tables need: a double[] as [#numbers] gives it for numbers
    /// and dates, a String[] as [#texts] for the others.
    public List<Object> range(int start, int end) {
        int size = Math.toIntExact(rows);
        List<Object> columns = new ArrayList<>();
        StringBuilder cells = new StringBuilder();
        for (int i = start; i < end; i++) {
            boolean number = number(i);
            columns.add(number ? new double[size] : new String[size]);
            cells.append(i == start ? "" : ", ")
                    .append(number ? "cast(" + numeric(i) + " as double)" : textual(i));
        }
        int[] at = {0};
        try {
            engine.chunks(
                    "select %s from %s".formatted(cells, from.all()),
                    chunk -> {
                        int count = (int) chunk.rowCount();
                        for (int c = 0; c < columns.size(); c++)
                            fill(columns.get(c), at[0], chunk.vector(c), count);
                        at[0] += count;
                    });
        } catch (SQLException e) {
            throw from.failed().of("Could not read columns from " + start, e);
        }
        return columns;
    }

    private boolean number(int column) {
        DuckDBColumnType type = type(column);
        return type != DuckDBColumnType.VARCHAR && type != DuckDBColumnType.BOOLEAN;
    }

    private static void fill(Object column, int at, DuckDBReadableVector vector, int count)
            throws SQLException {
        if (column instanceof double[] numbers)
            for (int i = 0; i < count; i++) numbers[at + i] = vector.getDouble(i, Double.NaN);
        else if (column instanceof String[] texts)
            for (int i = 0; i < count; i++)
                if (!vector.isNull(i)) texts[at + i] = vector.getString(i);
    }

    private String numeric(int column) {
        return switch (type(column)) {
            case DATE, TIMESTAMP -> "epoch_us(cast(c" + column + " as timestamp))";
            default -> "c" + column;
        };
    }

    /// How often each value stands in a column, as text; missing cells are not counted. Most frequent first, equal ones by value.
    public Map<String, Long> counts(int column) {
        Map<String, Long> counts = new LinkedHashMap<>();
        try (Statement statement = engine.connection().createStatement();
                ResultSet result =
                        statement.executeQuery(
                                "select %1$s, count(*) n from %2$s where c%3$d is not null group by 1 order by n desc, 1"
                                        .formatted(textual(column), from.all(), column))) {
            while (result.next()) counts.put(result.getString(1), result.getLong(2));
        } catch (SQLException e) {
            throw from.failed().of("Could not count column " + column, e);
        }
        return counts;
    }

    /// How many cells of each column are not missing.
    public long[] present() {
        StringBuilder counts = new StringBuilder();
        for (int i = 0; i < names.size(); i++)
            counts.append(i == 0 ? "" : ", ").append("count(c").append(i).append(')');
        return longs("select %s from %s".formatted(counts, from.all()));
    }

    /// How many different values a column holds.
    public long distinct(int column) {
        return longs("select count(distinct c%d) from %s".formatted(column, from.all()))[0];
    }

    private long[] longs(String sql) {
        try (Statement statement = engine.connection().createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            long[] counts = new long[result.getMetaData().getColumnCount()];
            for (int i = 0; i < counts.length; i++) counts[i] = result.getLong(i + 1);
            return counts;
        } catch (SQLException e) {
            throw from.failed().of("Could not count cells", e);
        }
    }

    /// The cells of a column as text, in row order, null where missing.
    public @Nullable String[] texts(int column) {
        @Nullable String[] values = new String[Math.toIntExact(rows)];
        int[] at = {0};
        read(
                "select %s from %s".formatted(textual(column), from.all()),
                (vector, count) -> {
                    for (int i = 0; i < count; i++)
                        values[at[0]++] = vector.isNull(i) ? null : vector.getString(i);
                });
        return values;
    }

    private String textual(int column) {
        String name = "c" + column;
        return switch (type(column)) {
            case VARCHAR -> name;
            case TIMESTAMP -> "replace(cast(" + name + " as varchar), ' ', 'T')";
            default -> "cast(" + name + " as varchar)";
        };
    }

    private DuckDBColumnType type(int column) {
        return types.isEmpty() ? DuckDBColumnType.VARCHAR : types.get(column);
    }

    /// Rows from `offset` on as text, fewer at the end. Only the row groups they stand in are read.
    ///
    /// @throws IllegalStateException of a view
    public List<List<@Nullable String>> page(long offset, int limit) {
        if (from.numbered() == null) throw new IllegalStateException("a view has no pages");
        List<List<@Nullable String>> page = new ArrayList<>();
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < names.size(); i++) cells.append(i == 0 ? "" : ", ").append(textual(i));
        String sql =
                "select %s from %s where file_row_number >= %d and file_row_number < %d"
                        .formatted(cells, from.numbered(), offset, offset + limit);
        try (Statement statement = engine.connection().createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                @Nullable String[] row = new String[names.size()];
                for (int i = 0; i < row.length; i++) row[i] = result.getString(i + 1);
                page.add(Arrays.asList(row));
            }
        } catch (SQLException e) {
            throw from.failed().of("Could not read rows from " + offset, e);
        }
        return page;
    }

    /// Rows that equal an earlier row in every cell.
    public long duplicates() {
        if (rows == 0) return 0;
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < names.size(); i++) cells.append(i == 0 ? "c" : ", c").append(i);
        try {
            return rows
                    - engine.number(
                            "select count(distinct hash(%s)) from %s".formatted(cells, from.all()));
        } catch (SQLException e) {
            throw from.failed().of("Could not count duplicated rows", e);
        }
    }

    /// Rows in which every cell is missing.
    public long emptyRows() {
        StringBuilder condition = new StringBuilder();
        for (int i = 0; i < names.size(); i++)
            condition.append(i == 0 ? "" : " and ").append("c").append(i).append(" is null");
        try {
            return engine.number(
                    "select count(*) from %s where %s".formatted(from.all(), condition));
        } catch (SQLException e) {
            throw from.failed().of("Could not count empty rows", e);
        }
    }

    /// The canonical content hash of one column.
    public byte[] digest(int column) {
        ContentHash hash = new ContentHash();
        DuckDBColumnType type = type(column);
        String value =
                switch (type) {
                    case DATE -> "date_diff('day', date '1970-01-01', c%d)";
                    case TIMESTAMP -> "epoch_us(c%d)";
                    default -> "c%d";
                };
        read(
                "select %s from %s".formatted(value.formatted(column), from.all()),
                (vector, count) -> {
                    for (int i = 0; i < count; i++) {
                        if (vector.isNull(i)) hash.missing();
                        else
                            switch (type) {
                                case DOUBLE -> hash.number(vector.getDouble(i));
                                case BIGINT -> hash.whole(vector.getLong(i));
                                case BOOLEAN -> hash.truth(vector.getBoolean(i));
                                case DATE -> hash.date(vector.getLong(i));
                                case TIMESTAMP -> hash.time(vector.getLong(i));
                                default -> hash.text(vector.getString(i));
                            }
                    }
                });
        return hash.digest();
    }

    private void read(String sql, VectorReader reader) {
        try {
            engine.chunks(sql, c -> reader.read(c.vector(0), (int) c.rowCount()));
        } catch (SQLException e) {
            throw from.failed().of("Could not read a column", e);
        }
    }

    @Override
    public void close() {
        engine.close();
    }

    private interface VectorReader {
        void read(DuckDBReadableVector vector, int count) throws SQLException;
    }
}
