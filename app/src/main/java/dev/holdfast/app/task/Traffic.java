package dev.holdfast.app.task;

import dev.holdfast.catalog.connection.NetworkEntry;

import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/// What left this desk and what came back since a moment.
///
/// @param requests how many of the journal's requests fall into that time
/// @param hosts how many different hosts they went to
/// @param here whether none of them left this computer
record Traffic(long requests, long writes, long bytesOut, long bytesIn, long hosts, boolean here) {
    static final Traffic NONE = new Traffic(0, 0, 0, 0, 0, true);
    private static final Pattern LOOPBACK =
            Pattern.compile("(localhost|127(\\.\\d+){3}|\\[?(::1|0:0:0:0:0:0:0:1)\\]?)(:\\d+)?");

    static Traffic since(Instant moment, List<NetworkEntry> journal) {
        List<NetworkEntry> entries =
                journal.stream().filter(e -> !e.at().isBefore(moment)).toList();
        return new Traffic(
                entries.size(),
                entries.stream().filter(NetworkEntry::writes).count(),
                entries.stream().mapToLong(NetworkEntry::bytesOut).sum(),
                entries.stream().mapToLong(NetworkEntry::bytesIn).sum(),
                entries.stream().map(NetworkEntry::host).distinct().count(),
                entries.stream().allMatch(e -> LOOPBACK.matcher(e.host()).matches()));
    }
}
