package dev.holdfast.data.pushdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.catalog.Trouble;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTest {
    private static final Dialect POSTGRESQL = Dialect.POSTGRESQL;

    @Test
    void namesAreQuotedWhateverTheyHold() {
        assertThat(POSTGRESQL.quote("Delay")).isEqualTo("\"Delay\"");
        assertThat(POSTGRESQL.quote("a\" from x; drop table y --"))
                .isEqualTo("\"a\"\" from x; drop table y --\"");
        assertThatThrownBy(() -> POSTGRESQL.quote("")).hasMessageContaining("no name");
        assertThatThrownBy(() -> POSTGRESQL.quote("a\0")).hasMessageContaining("no name");
    }

    @Test
    void numbersComeBackToTheLastBit() {
        assertThat(POSTGRESQL.literal(new double[] {0.1, -1e300, 3}))
                .isEqualTo("cast('{0.1,-1.0E300,3.0}' as double precision[])");
    }

    @Test
    void aValueOnAnEdgeOfQuantilesBelongsToTheBinBelow() {
        assertThat(POSTGRESQL.edgesBelow("c0", new double[] {1, 2.5}))
                .isEqualTo("2 - width_bucket(-c0, cast('{-2.5,-1.0}' as double precision[]))");
        assertThat(POSTGRESQL.edgesUpTo("c0", new double[] {1, 2.5}))
                .isEqualTo("width_bucket(c0, cast('{1.0,2.5}' as double precision[]))");
    }

    @Test
    void ranksAreAskedForInTheirMiddle() {
        assertThat(POSTGRESQL.atRanks("c0", new long[] {0, 3}, 4))
                .isEqualTo(
                        "percentile_disc(cast('{0.125,0.875}' as double precision[]))"
                                + " within group (order by c0)");
    }

    @Test
    void tablesAreNamedWithOrWithoutTheirSchema() {
        assertThat(TableSource.table("scores").from(POSTGRESQL)).isEqualTo("\"scores\"");
        assertThat(TableSource.table("public.scores").from(POSTGRESQL))
                .isEqualTo("\"public\".\"scores\"");
        assertThat(TableSource.table("\"a.b\".\"c\"\"d\"").from(POSTGRESQL))
                .isEqualTo("\"a.b\".\"c\"\"d\"");
        assertThat(TableSource.table("x; drop table y").from(POSTGRESQL))
                .isEqualTo("\"x; drop table y\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.b.c", "a..b", "\"a", "a\"b", "\"\""})
    void whatIsNoNameIsRefused(String written) {
        assertThatThrownBy(() -> TableSource.table(written))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("is no name of a table");
    }

    @Test
    void aQueryStandsInBracketsOfItsOwn() {
        assertThat(TableSource.query(" select a from b -- all\n ;").from(POSTGRESQL))
                .isEqualTo("(select a from b -- all\n) as asked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ; ", "select 1; drop table x", "select a ? b"})
    void severalStatementsAndParametersAreRefused(String written) {
        assertThatThrownBy(() -> TableSource.query(written))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("query cannot be used");
    }
}
