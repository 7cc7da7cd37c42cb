package dev.holdfast.workbench.command;

import dev.holdfast.catalog.check.Alarm;
import dev.holdfast.workbench.Desk;

import picocli.CommandLine.Command;

import java.util.List;

@Command(
        name = "alarms",
        description = "Lists alarms, open ones first.",
        mixinStandardHelpOptions = true)
final class AlarmsCommand extends ListCommand<Alarm> {
    @Override
    List<Alarm> list(Desk desk) {
        return projects(desk).stream()
                .flatMap(project -> desk.stores().checks().alarms(project.id()).stream())
                .toList();
    }

    @Override
    String line(Alarm alarm) {
        return "%s  %s  %s"
                .formatted(alarm.state().name().toLowerCase(), alarm.raised(), alarm.sentence());
    }
}
