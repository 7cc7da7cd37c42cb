package dev.holdfast.worker;

import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Family;
import dev.holdfast.catalog.check.Importances;
import dev.holdfast.catalog.check.Verdict;
import dev.holdfast.data.comparison.DriftDocument;

import java.util.List;
import java.util.Map;

/// What `holdfast drift --json` prints of a judged [FilePair].
public final class DriftAnswer {
    private DriftAnswer() {}

    /// `methods` as in [FilePair#methods()].
    public static String json(
            Verdict verdict,
            String sentence,
            Family family,
            List<ColumnFinding> findings,
            Map<String, String> methods,
            Importances importances) {
        return new DriftDocument(verdict, sentence, family, findings, methods, importances).json();
    }
}
