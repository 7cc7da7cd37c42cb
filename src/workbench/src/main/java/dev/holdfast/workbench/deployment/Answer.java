package dev.holdfast.workbench.deployment;

import java.time.Duration;
import java.util.List;

/// What a model answered: named outputs with one text per row, or the server's complaint in `failure`.
public record Answer(
        List<String> outputs, List<List<String>> rows, Duration took, String failure) {}
