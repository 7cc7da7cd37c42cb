package dev.holdfast.workbench.command;

import dev.holdfast.workbench.Desk;

import java.util.List;

/// A subcommand that lists what the store holds: an array of objects as JSON, or one line each.
abstract class ListCommand<T> extends DeskCommand {
    @Override
    final int run(Desk desk) {
        List<T> things = list(desk);
        if (json) output().json(things.stream().map(this::shown).toList());
        else things.forEach(thing -> output().words(line(thing)));
        if (!json && things.isEmpty()) output().remark("Nothing yet.");
        return ExitCode.FINE;
    }

    abstract List<T> list(Desk desk);

    abstract String line(T thing);

    /// What JSON shows of it.
    Object shown(T thing) {
        return thing;
    }
}
