package dev.holdfast.app.home;

import dev.holdfast.catalog.event.Event;

import java.util.List;

/// Everything Home shows, as of one moment.
record Standing(
        List<Need> needs, List<ProjectRow> projects, List<LiveRow> live, List<Event> events) {
    static final Standing NOTHING = new Standing(List.of(), List.of(), List.of(), List.of());

    boolean empty() {
        return projects.isEmpty();
    }
}
