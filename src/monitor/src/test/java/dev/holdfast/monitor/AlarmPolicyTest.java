package dev.holdfast.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.check.ColumnComparison;
import dev.holdfast.catalog.check.ColumnFinding;
import dev.holdfast.catalog.check.Effect;
import dev.holdfast.catalog.check.Sample;
import dev.holdfast.catalog.check.Verdict;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.catalog.data.Role;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class AlarmPolicyTest {
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # policy, verdicts over time (D drift, s stable, u undecided), alarms (A)
                    1of1, sDsDu, .A.A.
                    2of3, sDsDD, ...AA
                    2of3, DsuDD, ....A
                    2of3, DDsss, .A...
                    3of3, DDDD,  ..AA
                    """)
    void soManyOfTheLastWindowsIncludingTheNewest(String policy, String verdicts, String alarms) {
        assertThat(alarms(policy, verdicts.chars().mapToObj(c -> seen((char) c, 1)).toList(), 1))
                .isEqualTo(alarms);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    # p-values over time, family, alarms
                    0.5 0.5 0.5 0.5,     1,  ....
                    0.001 0.5 0.5,       1,  A..
                    0.02 0.02 0.02,      1,  ..A
                    0.02 0.02 0.02,      50, ...
                    0.001 0.001 0.001,   50, ..A
                    """)
    void evidenceAddsUpAndALargerFamilyNeedsMore(String pValues, int family, String alarms) {
        List<ColumnFinding> overTime = new ArrayList<>();
        for (String p : pValues.split(" ")) overTime.add(seen('u', Double.parseDouble(p)));
        assertThat(alarms("e-process", overTime, family)).isEqualTo(alarms);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0of3", "4of3", "often", "2 out of 3", "-1of2"})
    void otherWordsAreRefused(String text) {
        assertThatThrownBy(() -> AlarmPolicy.parse(text))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("when to raise an alarm");
    }

    private static String alarms(String policy, List<ColumnFinding> overTime, int family) {
        StringBuilder text = new StringBuilder();
        for (boolean alarm : AlarmPolicy.parse(policy).alarms(overTime, family))
            text.append(alarm ? 'A' : '.');
        return text.toString();
    }

    private static ColumnFinding seen(char letter, double p) {
        Verdict verdict =
                switch (letter) {
                    case 'D' -> Verdict.DRIFT;
                    case 's' -> Verdict.STABLE;
                    default -> Verdict.UNDECIDED;
                };
        var effect = new Effect("standardised_wasserstein", "SD", 0.1, 0, 0.2, 0.1, 0);
        var comparison =
                new ColumnComparison(
                        new Column("x", ColumnType.NUMBER, Role.FEATURE),
                        100,
                        100,
                        0,
                        0,
                        effect,
                        p,
                        0.1,
                        effect,
                        List.of(),
                        0,
                        Map.of(),
                        Map.of(),
                        Sample.NONE);
        return ColumnFinding.ofShift(comparison, p, verdict, "");
    }
}
