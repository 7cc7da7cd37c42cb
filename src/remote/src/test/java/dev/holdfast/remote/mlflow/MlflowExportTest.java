package dev.holdfast.remote.mlflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.run.Run;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

class MlflowExportTest {
    @TempDir private Path folder;

    private void write(String name, String json) throws IOException {
        try (OutputStream file = Files.newOutputStream(folder.resolve(name));
                OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(file) : file) {
            out.write(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        }
    }

    private void record() throws IOException {
        write(
                "experiments.json",
                "{'experiments':[{'experiment_id':'1','name':'late','creation_time':5},{'experiment_id':'0','name':'Default'}]}");
        write(
                "runs.jsonl.gz",
                "{'info':{'run_id':'a','run_name':'one','experiment_id':'1','status':'FINISHED'},'data':{'metrics':[{'key':'auc','value':0.5}]}}\n"
                    + "{'info':{'run_id':'b','run_name':'two','experiment_id':'1','status':'FAILED'}}\n");
        write(
                "registered-models.json",
                "{'registered_models':[{'name':'late-arrival','aliases':[{'alias':'champion','version':'1'}]}]}");
        write(
                "model-versions.json",
                "{'model_versions':[{'name':'late-arrival','version':'1','run_id':'a'}]}");
        write(
                "metric-histories.jsonl.gz",
                "{'run_id':'a','key':'auc','metrics':[{'key':'auc','value':0.4,'step':1},{'key':'auc','value':0.5,'step':2}]}\n");
    }

    @Test
    void makesRecordsThatBelongTogether() throws IOException {
        record();
        MlflowExport export = MlflowExport.inFolder(folder, 5);
        assertThat(export.experiments()).extracting("name").containsExactly("late");
        assertThat(export.experiments().getFirst().origin()).isNull();
        assertThat(export.runs()).extracting(Run::name).containsExactlyInAnyOrder("one", "two");
        assertThat(export.runs())
                .allMatch(r -> r.experimentId() == export.experiments().getFirst().id());
        assertThat(export.models().getFirst().aliases()).isEqualTo(Map.of("champion", "1"));
        assertThat(export.versions().getFirst().modelId())
                .isEqualTo(export.models().getFirst().id());
        Run one =
                export.runs().stream()
                        .filter(r -> r.name().equals("one"))
                        .findFirst()
                        .orElseThrow();
        assertThat(export.histories()).hasSize(1);
        assertThat(export.histories().getFirst().runId()).isEqualTo(one.id());
        assertThat(export.histories().getFirst().series().values()).containsExactly(0.4, 0.5);
    }

    @Test
    void saysWhatIsBroken() throws IOException {
        record();
        Files.delete(folder.resolve("model-versions.json"));
        assertThatThrownBy(() -> MlflowExport.inFolder(folder, 5))
                .isInstanceOf(Trouble.class)
                .hasMessage("Could not read a recorded MLflow server.");
    }
}
