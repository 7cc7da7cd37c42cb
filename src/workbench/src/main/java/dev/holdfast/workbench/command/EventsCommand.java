package dev.holdfast.workbench.command;

import dev.holdfast.catalog.event.AuditChain;
import dev.holdfast.catalog.event.Event;
import dev.holdfast.workbench.Desk;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.List;

@Command(
        name = "events",
        description = "Shows the audit trail, the newest first.",
        mixinStandardHelpOptions = true)
final class EventsCommand extends DeskCommand {
    @Option(
            names = "--limit",
            defaultValue = "100",
            description = "How many (default ${DEFAULT-VALUE}).")
    int limit;

    @Option(names = "--verify", description = "Recompute every hash of the trail.")
    boolean verify;

    @Override
    int run(Desk desk) {
        if (verify) return verified(desk.stores().events().verify());
        List<Event> events = desk.stores().events().newest(0, Limit.of(limit)).rows();
        if (json) output().json(events);
        else
            events.forEach(
                    event ->
                            output().words(
                                            "%d  %s  %s  %s %s  %s"
                                                    .formatted(
                                                            event.sequence(),
                                                            event.at(),
                                                            event.actor(),
                                                            event.action(),
                                                            event.subject(),
                                                            event.name())));
        return ExitCode.FINE;
    }

    private int verified(AuditChain chain) {
        if (json) output().json(chain);
        return switch (chain) {
            case AuditChain.Intact(var events) -> {
                if (!json)
                    output().words("The audit chain is intact: %,d events.".formatted(events));
                yield ExitCode.FINE;
            }
            case AuditChain.Broken(_, var sequence, var why) -> {
                if (!json)
                    output().words(
                                    "The audit chain is broken at event %d: %s"
                                            .formatted(sequence, why));
                yield ExitCode.FAILED_CHECK;
            }
        };
    }
}
