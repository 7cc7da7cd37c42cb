package dev.holdfast.worker;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.data.Brought;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// What `holdfast import --json` prints per file: `outcome` is `imports`, `imports_with_warning` or `refuses`. `dataset` and `version` say what the file became or,
/// with `already_here`, which version holds the same content.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportLine(
        String outcome,
        @Nullable Long rows,
        @Nullable Long runs,
        List<String> columns,
        List<String> warnings,
        @Nullable String reason,
        @Nullable String dataset,
        @Nullable Integer version,
        @JsonProperty("already_here") @Nullable Boolean alreadyHere) {
    private ImportLine(
            String outcome,
            @Nullable Long rows,
            @Nullable Long runs,
            List<String> columns,
            List<String> warnings,
            @Nullable String reason) {
        this(outcome, rows, runs, columns, warnings, reason, null, null, null);
    }

    public static ImportLine of(Brought brought) {
        return new ImportLine(
                brought.notes().isEmpty() ? "imports" : "imports_with_warning",
                brought.profile().rows(),
                null,
                brought.schema().columns().stream().map(c -> c.name()).toList(),
                brought.notes(),
                null);
    }

    /// Runs have no rows and no columns; how many came is a word of its own.
    public static ImportLine ofRuns(long runs, List<String> notes) {
        return new ImportLine(
                notes.isEmpty() ? "imports" : "imports_with_warning",
                null,
                runs,
                List.of(),
                notes,
                null);
    }

    public static ImportLine of(Trouble trouble) {
        return new ImportLine("refuses", null, null, List.of(), List.of(), trouble.sentence());
    }

    /// The same with what it was kept as.
    public ImportLine as(String dataset, int version, boolean alreadyHere) {
        return new ImportLine(
                outcome, rows, runs, columns, warnings, reason, dataset, version, alreadyHere);
    }

    /// One line of JSON, ASCII only, so that no terminal acts on what a file holds.
    public String json() {
        String json = Wire.JSON.writeValueAsString(this);
        StringBuilder ascii = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c < 127) ascii.append(c);
            else ascii.append("\\u%04x".formatted((int) c));
        }
        return ascii.toString();
    }
}
