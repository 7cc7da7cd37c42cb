package dev.holdfast.workbench.command;

import dev.holdfast.workbench.Desk;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.Map;

@Command(
        name = "offline",
        description = "Says whether Holdfast works offline, or switches it: nothing leaves then.",
        mixinStandardHelpOptions = true)
final class OfflineCommand extends DeskCommand {
    enum Wish {
        ON,
        OFF
    }

    @Parameters(arity = "0..1", paramLabel = "on|off")
    @Nullable Wish wish;

    @Override
    int run(Desk desk) {
        if (wish != null) desk.network().workOffline(wish == Wish.ON);
        boolean offline = desk.network().offline();
        if (json) output().json(Map.of("offline", offline));
        else
            output().words(
                            offline
                                    ? "Working offline: no request leaves this desk."
                                    : "Working online.");
        return ExitCode.FINE;
    }
}
