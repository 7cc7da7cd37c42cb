package dev.holdfast.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.catalog.data.Brought;
import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.catalog.data.ReadOptions;
import dev.holdfast.catalog.data.Role;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.data.profile.ProfileJson;
import dev.holdfast.data.table.Table;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Values of pandas 2.3.3, scipy 1.17.1 and numpy 2.4.6 on the same files, to one part in a thousand million; moments of columns of
/// almost no spread to one in a million.
class GoldenProfileTest {
    @TempDir Path root;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bool_unseen",
                "constants",
                "nan_inf",
                "penguins_island",
                "ties_heavy",
                "tiny_n5",
                "unicode_cats"
            })
    void everyFigureOfEveryColumnIsThatOfTheFieldsOwnLibraries(String name) throws IOException {
        Path file = root.resolve("reference.csv.gz");
        try (InputStream in = resource(name + "/reference.csv.gz")) {
            Files.copy(in, file);
        }
        JsonNode golden = json(name + "/profile.json");
        JsonNode ours = profile(file, columns(json(name + "/schema.json")));
        List<String> missed = new ArrayList<>();
        walk("", golden.get("dataset_level"), ours.get("dataset_level"), missed);
        walk("", golden.get("columns"), ours.get("columns"), missed);
        for (String kind :
                List.of("pearson", "spearman", "kendall", "cramers_v_no_bias_correction"))
            walk(
                    kind,
                    golden.get("correlations").get(kind).get("matrix"),
                    ours.get("correlations").get(kind).get("matrix"),
                    missed);
        assertThat(missed).isEmpty();
    }

    private JsonNode profile(Path file, List<Column> columns) throws IOException {
        ReadOptions options = new ReadOptions(null, null, null, null, null, null, null, columns);
        Path scratch = Files.createDirectory(root.resolve("scratch"));
        Brought brought =
                new FileImport(Limits.DEFAULT).bring(file, options, root, scratch, Progress.NONE);
        assertThat(brought.notes()).isEmpty();
        try (Table table = Table.open(root.resolve(brought.fileName()), scratch, Limits.DEFAULT)) {
            return JsonMapper.shared()
                    .readTree(new ProfileJson(table, brought.schema()).write(Progress.NONE));
        }
    }

    private static List<Column> columns(JsonNode schema) {
        List<Column> columns = new ArrayList<>();
        for (var column : schema.get("columns").properties()) {
            boolean number = column.getValue().asString().equals("num");
            ColumnType type = number ? ColumnType.NUMBER : ColumnType.CATEGORY;
            columns.add(new Column(column.getKey(), type, Role.FEATURE));
        }
        return columns;
    }

    private static void walk(String path, JsonNode golden, JsonNode ours, List<String> missed) {
        if (ours == null) missed.add(path + " is not there");
        else if (golden.isObject())
            golden.properties()
                    .forEach(
                            p ->
                                    walk(
                                            path + "." + p.getKey(),
                                            p.getValue(),
                                            ours.get(p.getKey()),
                                            missed));
        else if (golden.isArray()) {
            if (golden.size() != ours.size()) missed.add(path + " has another length");
            for (int i = 0; i < golden.size() && i < ours.size(); i++)
                walk(path + "[" + i + "]", golden.get(i), ours.get(i), missed);
        } else if (golden.isNumber() && ours.isNumber()) {
            double g = golden.asDouble();
            double o = ours.asDouble();
            boolean loose = path.matches(".*(skew|kurt|tiny_spread|huge|small).*");
            double most = Math.max(1e-12, (loose ? 1e-6 : 1e-9) * Math.abs(g));
            if (!(Math.abs(g - o) <= most)) missed.add(path + ": " + g + " / " + o);
        } else if (!golden.asString().equals(ours.asString()))
            missed.add(path + ": " + golden + " / " + ours);
    }

    private static JsonNode json(String name) throws IOException {
        try (InputStream in = resource(name)) {
            return JsonMapper.shared().readTree(in);
        }
    }

    private static InputStream resource(String name) {
        InputStream in = GoldenProfileTest.class.getResourceAsStream("/golden/" + name);
        assertThat(in).as(name).isNotNull();
        return in;
    }
}
