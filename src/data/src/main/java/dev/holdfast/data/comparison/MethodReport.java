package dev.holdfast.data.comparison;

import dev.holdfast.stats.ChiSquareResult;
import dev.holdfast.stats.TestResult;

import tools.jackson.databind.node.ObjectNode;

import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/// The answers of many methods about one column as they are worked out. A method that refuses (too few values, no spread) is answered
/// with its reason.
final class MethodReport {
    private final MethodChoice choice;
    private final ObjectNode evidently = Json.object();
    private final ObjectNode scipy = Json.object();

    MethodReport(MethodChoice choice) {
        this.choice = choice;
    }

    ObjectNode evidently() {
        return evidently;
    }

    ObjectNode scipy() {
        return scipy;
    }

    void evidently(EvidentlyMethod method, DoubleSupplier score) {
        if (!choice.wants(method)) return;
        try {
            double value = score.getAsDouble();
            var answer = evidently.putObject(method.key);
            Json.put(answer, "score", value);
            answer.put("is_p_value", method.givesPValue());
            answer.put("threshold", method.threshold);
            answer.put("drifted", method.drifted(value));
        } catch (IllegalArgumentException e) {
            evidently.set(method.key, Json.notApplicable(String.valueOf(e.getMessage())));
        }
    }

    void refuse(EvidentlyMethod method, String why) {
        if (choice.wants(method)) evidently.set(method.key, Json.notApplicable(why));
    }

    void test(String name, Supplier<TestResult> test) {
        scipy(
                name,
                answer -> {
                    TestResult result = test.get();
                    Json.put(answer, "statistic", result.statistic());
                    Json.put(answer, "p_value", result.pValue());
                });
    }

    void chiSquare(String name, Supplier<ChiSquareResult> test) {
        scipy(
                name,
                answer -> {
                    ChiSquareResult result = test.get();
                    Json.put(answer, "statistic", result.statistic());
                    Json.put(answer, "p_value", result.pValue());
                    answer.put("dof", result.degreesOfFreedom());
                });
    }

    void distance(String name, DoubleSupplier distance) {
        scipy(name, answer -> Json.put(answer, "statistic", distance.getAsDouble()));
    }

    void scipy(String name, Consumer<ObjectNode> fill) {
        var answer = Json.object();
        try {
            fill.accept(answer);
            scipy.set(name, answer);
        } catch (IllegalArgumentException e) {
            scipy.set(name, Json.notApplicable(String.valueOf(e.getMessage())));
        }
    }
}
