package dev.holdfast.store.run;

import dev.holdfast.catalog.run.RunFilter;
import dev.holdfast.catalog.run.RunOrder;
import dev.holdfast.catalog.run.RunQuery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The last few questions whose matching runs were put in order as a whole, so that scrolling does not sort again. A write
/// changes the revision in the question, so no answer goes out of date.
final class Answers {
    private static final int QUESTIONS = 4;

    private final Map<Question, long[]> known =
            new LinkedHashMap<>(8, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Question, long[]> eldest) {
                    return size() > QUESTIONS;
                }
            };

    /// A query without its page, at one state of its experiments.
    record Question(
            List<TableHead> heads, RunFilter filter, List<RunOrder> order, boolean withDeleted) {
        static Question of(RunQuery query, List<RunTable> tables) {
            return new Question(
                    tables.stream().map(RunTable::head).toList(),
                    query.filter(),
                    query.order(),
                    query.withDeleted());
        }
    }

    synchronized Optional<long[]> get(Question question) {
        return Optional.ofNullable(known.get(question));
    }

    synchronized void put(Question question, long[] ids) {
        known.put(question, ids);
    }
}
