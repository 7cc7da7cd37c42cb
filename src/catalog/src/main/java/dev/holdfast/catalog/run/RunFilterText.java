package dev.holdfast.catalog.run;

/// The text form of a [RunFilter]: MLflow's search language with `or`, `not` and parentheses.
///
///     metrics.auc > 0.8 and (params."max depth" = "6" or tags.team like "%risk%") and not status = "FAILED"
///
/// Families are `metrics`, `params`, `tags`, `attributes` and `dataset`, also in MLflow's other spellings; a name without
/// family is an attribute. Names with blanks stand in double quotes or backquotes, texts in double or single quotes, and a quote
/// doubled stands for itself. Words are read in either case. `start_time` and `end_time` take milliseconds since 1970 or a date
/// such as `"2026-11-25"` or `"2026-11-25T14:00:00Z"`.
public final class RunFilterText {
    private RunFilterText() {}

    /// Reads a filter; blank text keeps every run.
    ///
    /// @throws RunFilterTrouble where the text cannot be read
    public static RunFilter parse(String text) {
        return new FilterParser(FilterToken.all(text)).filter();
    }

    /// Writes a filter such that [#parse(String)] gives it back, apart from groups of none or one.
    public static String print(RunFilter filter) {
        return FilterPrinter.print(filter);
    }
}
