package dev.holdfast.store.run;

import dev.holdfast.catalog.run.RunFilter;
import dev.holdfast.catalog.run.RunKey;
import dev.holdfast.catalog.run.RunOrder;
import dev.holdfast.catalog.run.RunQuery;
import dev.holdfast.catalog.run.RunStatus;
import dev.holdfast.store.Sql;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One question to the columns of some experiments. Each column is fetched once and held until the answer is there.
final class TableScan {
    private static final RunKey DURATION = RunKey.attribute("duration");
    private static final RunKey STARTED = RunKey.attribute("start_time");
    private static final RunKey STATUS = RunKey.attribute("status");
    private static final RunKey ENDED = RunKey.attribute("end_time");
    private static final RunKey STATE = RunKey.attribute("");

    private final Sql sql;
    private final ColumnCache cache;
    private final List<RunTable> tables;
    private final List<Segment> segments = new ArrayList<>();
    private final Map<RunKey, List<@Nullable Cells>> columns = new HashMap<>();

    /// The ids of the first runs in order, and how many match in all.
    record Answer(long[] ids, long total) {
        /// Those of one page.
        List<Long> page(RunQuery query) {
            int to = (int) Math.min(ids.length, (long) query.offset() + query.limit());
            return query.offset() >= to
                    ? List.of()
                    : Arrays.stream(ids, query.offset(), to).boxed().toList();
        }
    }

    TableScan(Sql sql, ColumnCache cache, List<RunTable> tables) {
        this.sql = sql;
        this.cache = cache;
        this.tables = tables;
        tables.forEach(table -> segments.addAll(table.segments()));
    }

    /// The first rows that match, so many as the page reaches to.
    Answer first(RunQuery query) {
        int[] rows = rows(query.filter(), query.withDeleted());
        int wanted = (int) Math.min(rows.length, (long) query.offset() + query.limit());
        return new Answer(
                ids(Ranking.first(wanted, rows, order(query.order(), rows))), rows.length);
    }

    /// All rows that match.
    long[] all(RunQuery query) {
        int[] rows = rows(query.filter(), query.withDeleted());
        return ids(Ranking.first(rows.length, rows, order(query.order(), rows)));
    }

    private long[] ids(int[] rows) {
        return Arrays.stream(rows)
                .mapToLong(row -> segments.get(row / Cells.ROWS).id(row % Cells.ROWS))
                .toArray();
    }

    long count() {
        return rows(RunFilter.ALL, false).length;
    }

    private int[] rows(RunFilter filter, boolean withDeleted) {
        int[] rows = new int[segments.size() * Cells.ROWS];
        int size = 0;
        for (int at = 0; at < segments.size(); at++) {
            long[] kept = kept(at, filter, withDeleted);
            for (int word = 0; word < kept.length; word++)
                for (long bits = kept[word]; bits != 0; bits &= bits - 1)
                    rows[size++] = at * Cells.ROWS + word * 64 + Long.numberOfTrailingZeros(bits);
        }
        return Arrays.copyOf(rows, size);
    }

    private long[] kept(int at, RunFilter filter, boolean withDeleted) {
        Segment segment = segments.get(at);
        var scan = new Scan(key -> column(key).get(at), segment.rows());
        long[] kept = Bits.and(segment.valid(), scan.kept(filter));
        return withDeleted ? kept : Bits.and(kept, live(column(STATE).get(at), segment.rows()));
    }

    /// Rows that are neither deleted nor gone.
    static long[] live(@Nullable Cells state, int rows) {
        if (!(state instanceof NumberCells numbers)) return Bits.none(rows);
        long[] live = Bits.none(rows);
        for (int row = 0; row < rows; row++) if (numbers.values()[row] == 0) Bits.set(live, row);
        return live;
    }

    private RowOrder order(List<RunOrder> orders, int[] rows) {
        RowOrder last = by(new RunOrder(STARTED, false), rows).then(RowOrders.byId(segments));
        for (RunOrder order : orders.reversed()) last = by(order, rows).then(last);
        return last;
    }

    private RowOrder by(RunOrder order, int[] rows) {
        return RowOrder.later(() -> byNow(order, rows));
    }

    private RowOrder byNow(RunOrder order, int[] rows) {
        return order.key().numeric()
                ? RowOrders.byNumber(column(order.key()), order.ascending(), rows)
                : RowOrders.byText(column(order.key()), order.ascending());
    }

    private List<@Nullable Cells> column(RunKey key) {
        List<@Nullable Cells> known = columns.get(key);
        if (known != null) return known;
        List<@Nullable Cells> read =
                key.equals(DURATION)
                        ? duration()
                        : key.equals(RunKey.FINISHED) ? finished() : read(key);
        columns.put(key, read);
        return read;
    }

    private List<@Nullable Cells> read(RunKey key) {
        var cells = new ArrayList<@Nullable Cells>();
        for (RunTable table : tables) {
            Integer number =
                    key.equals(STATE) ? Integer.valueOf(RunKeys.STATE) : table.keys().find(key);
            cells.addAll(
                    number == null
                            ? Collections.nCopies(table.segments().size(), (Cells) null)
                            : table.column(sql, cache, number));
        }
        return cells;
    }

    private List<@Nullable Cells> finished() {
        var cells = new ArrayList<@Nullable Cells>();
        for (Cells status : column(STATUS))
            cells.add(
                    status instanceof TextCells texts
                            ? NumberCells.where(texts, RunStatus.FINISHED.name())
                            : null);
        return cells;
    }

    private List<@Nullable Cells> duration() {
        List<@Nullable Cells> from = column(STARTED);
        List<@Nullable Cells> to = column(ENDED);
        var cells = new ArrayList<@Nullable Cells>();
        for (int at = 0; at < from.size(); at++)
            cells.add(
                    from.get(at) instanceof NumberCells start
                                    && to.get(at) instanceof NumberCells end
                            ? NumberCells.difference(start, end)
                            : null);
        return cells;
    }
}
