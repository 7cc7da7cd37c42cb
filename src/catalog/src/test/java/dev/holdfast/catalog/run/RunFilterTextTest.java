package dev.holdfast.catalog.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;

class RunFilterTextTest {
    private static final Run RUN =
            RunBuilder.in(1)
                    .externalId("abc")
                    .name("Bold Crane")
                    .started(Instant.parse("2026-11-25T12:00:00Z"))
                    .ended(Instant.parse("2026-11-25T12:00:05Z"))
                    .param("max depth", "6")
                    .param("model", "gbm")
                    .metric("auc", 0.83)
                    .metric("loss", Double.NaN)
                    .tag("team", "Risk's \"own\"")
                    .tag("mlflow.user", "ann")
                    .inputs(
                            new DatasetInput("flights", "a1", "training"),
                            new DatasetInput("holdout", "b2", "eval"))
                    .build();

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            textBlock =
                    """
                    # filter                                                    | kept
                    ~~                                                          | true
                    metrics.auc > 0.8                                           | true
                    metric.auc>=0.83 AND params.`max depth` = '6'               | true
                    metrics.auc < .8 or parameters."max depth" != "7"           | true
                    not metrics.auc > 0.8                                       | false
                    not (metrics.auc < 0.8 and status = "FINISHED")             | true
                    metrics.auc < 0 and status = "finished" or run_name like "Bold%" | true
                    metrics.auc < 0 and (status = "finished" or run_name like "Bold%") | false
                    metrics.loss = nan                                          | true
                    metrics.loss < 1 or metrics.loss >= 1 or metrics.loss = 0   | false
                    metrics.none < 1 or metrics.none >= 1 or metrics.none != 0  | false
                    metrics.none is null and metrics.auc is not null            | true
                    params.'max depth' > 5.5 and params."max depth" < 1e1       | true
                    params.model > 5 or params.model != 5                       | false
                    params.model in ("gbm", "xgb") and params.model not in ('rf') | true
                    params.`max depth` in (5, 6.0)                              | true
                    tags.team ilike "RISK%" and tags.team not like "risk%"      | true
                    tags.team = "Risk's ""own\""" and tags.team like "_isk%n_"   | true
                    tags.mlflow.user = "ann" and user_id = "ann"                | true
                    tag."mlflow.user" = "bob"                                   | false
                    attributes.run_id = 'abc' and attr.`Run name` = "Bold Crane" | true
                    duration = 5000 and start_time >= "2026-11-25" and end_time < "2026-11-25T12:00:06" | true
                    created > 1764072000000                                     | true
                    dataset.name = "holdout" and datasets.context in ("training") | true
                    dataset.digest like "c%"                                    | false
                    """)
    void keepsWhatItSays(String text, boolean kept) {
        assertThat(RunFilterText.parse(text).matches(RUN)).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            textBlock =
                    """
                    # filter               | position | expected
                    metrics.auc            | 11       | one of = !=
                    metrics.auc > high     | 14       | a number
                    metrics.auc > "0.8"    | 14       | a number
                    metrics.auc like "x"   | 12       | before a number
                    params.depth = six     | 15       | a text in quotes
                    params.depth = "6      | 17       | the closing "
                    (status = "FAILED"     | 18       | “)”
                    status = "FAILED" x    | 18       | “and”, “or” or the end
                    colour = "red"         | 0        | an attribute
                    speed.auc > 1          | 0        | metrics, params, tags
                    metrics. > 1           | 9        | a name
                    status in "FAILED"     | 10       | “(”
                    status in ("a" "b")    | 15       | “,” or “)”
                    status is FAILED       | 10       | “null”
                    and                    | 0        | an attribute
                    ) x                    | 0        | a column
                    start_time > "soon"    | 13       | a date
                    status =! "x"          | 8        | a text in quotes
                    status =< "x"          | 7        | one of
                    """)
    void saysWhereItFailedAndWhatWasExpected(String text, int position, String expected) {
        var trouble = catchThrowableOfType(RunFilterTrouble.class, () -> RunFilterText.parse(text));
        assertThat(trouble.position()).isEqualTo(position);
        assertThat(trouble.expected()).contains(expected);
        assertThat(trouble.why()).contains("character " + (position + 1));
    }

    @Test
    void printsNoMoreParenthesesThanNeeded() {
        String text =
                "metrics.auc > 0.8 and (params.\"max depth\" = \"6\" or tags.team like \"%x%\") and"
                        + " not status = \"FAILED\"";
        assertThat(RunFilterText.print(RunFilterText.parse(text))).isEqualTo(text);
    }

    @Test
    void aFilterNestedTooDeepIsRefused() {
        String text = "(".repeat(100_000);
        assertThat(catchThrowableOfType(RunFilterTrouble.class, () -> RunFilterText.parse(text)))
                .isNotNull();
    }

    @Property
    void printedFiltersReadBackTheSame(@ForAll("filters") RunFilter filter) {
        String text = RunFilterText.print(filter);
        assertThat(RunFilterText.parse(text)).isEqualTo(filter);
        assertThat(RunFilterText.print(RunFilterText.parse(text))).isEqualTo(text);
    }

    @Property
    void anyTextIsReadOrRefused(@ForAll("scraps") List<String> scraps) {
        String text = String.join("", scraps);
        try {
            RunFilter filter = RunFilterText.parse(text);
            assertThat(RunFilterText.parse(RunFilterText.print(filter))).isEqualTo(filter);
        } catch (RunFilterTrouble refused) {
            assertThat(refused.position()).isBetween(0, text.length());
        }
    }

    @Provide
    Arbitrary<List<String>> scraps() {
        return Arbitraries.of(
                        "metrics.",
                        "auc",
                        "params",
                        ".",
                        "\"",
                        "'",
                        "`",
                        " ",
                        "and ",
                        "or ",
                        "not ",
                        "(",
                        ")",
                        "= ",
                        "!=",
                        "> ",
                        "<=",
                        "1",
                        "-2.5e3",
                        "\"x\"",
                        " in ",
                        " is ",
                        "null",
                        " like ",
                        ",",
                        "status",
                        "é",
                        "\n")
                .list()
                .ofMaxSize(14);
    }

    @Provide
    Arbitrary<RunFilter> filters() {
        return filters(3);
    }

    private Arbitrary<RunFilter> filters(int depth) {
        if (depth == 0) return leaves();
        Arbitrary<RunFilter> inner = Arbitraries.lazy(() -> filters(depth - 1));
        Arbitrary<List<RunFilter>> several = inner.list().ofMinSize(2).ofMaxSize(4);
        return Arbitraries.oneOf(
                leaves(),
                several.map(RunFilter.And::new),
                several.map(RunFilter.Or::new),
                inner.map(RunFilter.Not::new));
    }

    private Arbitrary<RunFilter> leaves() {
        Arbitrary<String> text = Arbitraries.strings().ofMaxLength(6);
        Arbitrary<RunKey> texts =
                Combinators.combine(Arbitraries.of(RunKey.Family.PARAM, RunKey.Family.TAG), text)
                        .as(RunKey::new);
        Arbitrary<RunKey> numbers = text.map(RunKey::metric);
        var order = Arbitraries.of(RunFilter.Operator.values()).filter(o -> o.ordinal() < 6);
        Arbitrary<RunFilter> byNumber =
                Combinators.combine(Arbitraries.oneOf(numbers, texts), order, Arbitraries.doubles())
                        .as(RunFilter.Compare::new);
        Arbitrary<RunFilter> byText =
                Combinators.combine(texts, Arbitraries.of(RunFilter.Operator.values()), text)
                        .as(RunFilter.Compare::new);
        Arbitrary<RunFilter> in =
                Combinators.combine(texts, text.list().ofMinSize(1).ofMaxSize(3))
                        .as(RunFilter.In::new);
        Arbitrary<RunFilter> missing =
                Arbitraries.oneOf(numbers, texts).map(RunFilter.Missing::new);
        return Arbitraries.oneOf(byNumber, byText, in, missing);
    }

    @Test
    void oddNamesAreQuoted() {
        var filter =
                new RunFilter.Compare(RunKey.param("a \"b\".c"), RunFilter.Operator.EQUAL, "x");
        assertThat(RunFilterText.print(filter)).isEqualTo("params.\"a \"\"b\"\".c\" = \"x\"");
        assertThat(filter.matches(RunBuilder.like(RUN).param("a \"b\".c", "x").build())).isTrue();
    }
}
