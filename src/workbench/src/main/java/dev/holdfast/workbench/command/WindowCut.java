package dev.holdfast.workbench.command;

import picocli.CommandLine.Option;

/// How rows are cut into windows.
final class WindowCut {
    @Option(
            names = "--chunk",
            paramLabel = "C",
            description = "size:5000, number:10 (default) or period:W (H, D, W, M, Q, Y).")
    String chunk = "number:10";

    @Option(
            names = "--time",
            paramLabel = "COLUMN",
            description = "Orders the rows (default: as they stand in the file).")
    String time = "";
}
