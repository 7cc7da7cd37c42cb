package dev.holdfast.data;

import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.Fingerprint;
import dev.holdfast.catalog.data.ReadOptions;
import dev.holdfast.catalog.data.Schema;
import dev.holdfast.data.row.Notes;

import java.util.List;

/// How a foreign file was read, before anything of it is counted or kept. `chosen` are the columns whose type the user chose.
record Draft(
        Fingerprint fingerprint,
        Schema schema,
        ReadOptions options,
        List<Column> chosen,
        Notes notes) {}
