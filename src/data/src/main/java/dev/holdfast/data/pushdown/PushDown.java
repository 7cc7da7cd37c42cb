package dev.holdfast.data.pushdown;

import dev.holdfast.catalog.check.CheckSettings;
import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnProfile;
import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.catalog.data.Profile;
import dev.holdfast.catalog.data.Role;
import dev.holdfast.catalog.data.Schema;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.data.comparison.ColumnComparator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Compares two tables or queries of a database column by column, from counts, bounds and quantiles that the database is asked for; no row leaves it.
/// Both are seen as they stood when the first question was asked.
public final class PushDown {
    private static final String BINS =
            "counts in bins between 500 quantiles of each window; its shift is binned";
    private static final String ALL_CATEGORIES = "counts of all categories";
    private static final String TOP_CATEGORIES =
            "counts of the 1,000 most frequent categories of each window, all others together";

    private final Session session;
    private final WindowQuestions reference;
    private final WindowQuestions current;
    private final ColumnComparator comparator;
    private final List<ColumnComparison> compared = new ArrayList<>();
    private final Map<String, String> from = new LinkedHashMap<>();
    private final Map<String, Column> settled = new LinkedHashMap<>();

    private PushDown(Session session, PushDownRequest request, CheckSettings settings) {
        this.session = session;
        this.reference = new WindowQuestions(session, request.reference());
        this.current = new WindowQuestions(session, request.current());
        this.comparator = new ColumnComparator(settings);
    }

    /// Blocks until the database has answered.
    ///
    /// @throws DatabaseFailure when it cannot be reached or does not answer
    /// @throws dev.holdfast.catalog.job.CancelledException when the progress says so; the question that runs is cancelled at the database
    public static PushedPair compare(
            PushDownRequest request,
            DatabaseLogin login,
            CheckSettings settings,
            Progress progress) {
        try (Session session =
                Session.open(request.address(), login, request.seconds(), progress)) {
            return new PushDown(session, request, settings).compare(request, progress);
        }
    }

    private PushedPair compare(PushDownRequest request, Progress progress) {
        Schema before = request.applied(reference.schema());
        Schema now = request.applied(current.schema());
        request.mustKnow(before, now);
        List<Column> columns =
                before.columns().stream()
                        .filter(column -> request.wants(column.name()))
                        .filter(column -> comparable(column, now))
                        .toList();
        Map<String, Facts> facts = reference.facts(columns);
        Map<String, Facts> factsNow = current.facts(columns);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            progress.report(i, columns.size(), "columns", column.name());
            measure(column, known(facts, column), known(factsNow, column));
        }
        return new PushedPair(
                side(before, facts), side(now, factsNow), compared, from, session.answered());
    }

    private static Facts known(Map<String, Facts> facts, Column column) {
        return Optional.ofNullable(facts.get(column.name())).orElseThrow();
    }

    /// Dates are not compared: a later window has later dates.
    private static boolean comparable(Column column, Schema now) {
        if (!column.role().compared() || column.type().temporal()) return false;
        Optional<Column> other = now.column(column.name());
        return other.isPresent()
                && !other.get().type().temporal()
                && other.get().type().numeric() == column.type().numeric();
    }

    private void measure(Column column, Facts before, Facts now) {
        if (column.type().numeric()) {
            var numbers = new NumberQuestions(reference, current, column, before, now).ask();
            compared.add(comparator.counted(column, numbers));
            from.put(column.name(), BINS);
            return;
        }
        var questions = new CategoryQuestions(reference, current, column, before, now);
        if (column.type() == ColumnType.CATEGORY && questions.freeText()) {
            settled.put(column.name(), new Column(column.name(), ColumnType.TEXT, Role.IGNORE));
            return;
        }
        var counted = questions.ask();
        compared.add(comparator.categories(column, counted.reference(), counted.current()));
        from.put(column.name(), counted.bounded() ? TOP_CATEGORIES : ALL_CATEGORIES);
    }

    private PushedPair.Side side(Schema schema, Map<String, Facts> facts) {
        var columns =
                schema.columns().stream()
                        .map(column -> settled.getOrDefault(column.name(), column))
                        .toList();
        long rows = facts.values().stream().mapToLong(Facts::rows).findFirst().orElse(0);
        var profiles =
                columns.stream()
                        .filter(column -> facts.containsKey(column.name()))
                        .map(
                                column ->
                                        ColumnProfile.counted(
                                                column, rows, known(facts, column).missing(), 0))
                        .toList();
        return new PushedPair.Side(new Schema(columns), new Profile(rows, 0, profiles));
    }
}
