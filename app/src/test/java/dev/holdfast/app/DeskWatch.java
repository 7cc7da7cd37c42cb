package dev.holdfast.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.workbench.Desk;
import dev.holdfast.workbench.project.Projects;

import javafx.application.Platform;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/// Stands before a desk and notices when the window's thread asks it something that may block.
public final class DeskWatch {
    private final Set<String> asked = Collections.synchronizedSet(new TreeSet<>());

    /// The same desk; what is asked of it is noticed.
    public Desk over(Desk desk, Clock clock) {
        Desk.Stores stores = stores(desk.stores());
        return new Desk(
                stores,
                new Projects(stores.projects(), clock),
                watched(desk.imports()),
                watched(desk.checks()),
                watched(desk.connections()),
                watched(desk.deployments()),
                watched(desk.reports()),
                desk.jobs(),
                desk.network(),
                desk.changes());
    }

    private Desk.Stores stores(Desk.Stores stores) {
        return new Desk.Stores(
                watched(stores.projects()),
                watched(stores.experiments()),
                watched(stores.runs()),
                watched(stores.datasets()),
                watched(stores.models()),
                watched(stores.deployments()),
                watched(stores.checks()),
                watched(stores.reports()),
                watched(stores.connections()),
                watched(stores.network()),
                watched(stores.events()),
                watched(stores.settings()));
    }

    @SuppressWarnings("unchecked")
    private <T> T watched(T real) {
        return (T)
                Proxy.newProxyInstance(
                        DeskWatch.class.getClassLoader(),
                        real.getClass().getInterfaces(),
                        (_, method, arguments) -> {
                            if (Platform.isFxApplicationThread()) notice(method);
                            return answer(real, method, arguments);
                        });
    }

    private static Object answer(Object real, Method method, Object[] arguments) throws Throwable {
        try {
            method.setAccessible(true);
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void notice(Method method) {
        Predicate<StackWalker.StackFrame> ours =
                frame ->
                        frame.getClassName().startsWith("dev.holdfast.app.")
                                && !frame.getClassName().contains("DeskWatch");
        String where =
                StackWalker.getInstance()
                        .walk(
                                frames ->
                                        frames.filter(ours)
                                                .findFirst()
                                                .map(Object::toString)
                                                .orElse("?"));
        asked.add(
                "%s.%s from %s"
                        .formatted(
                                method.getDeclaringClass().getSimpleName(),
                                method.getName(),
                                where));
    }

    public void assertNothingWasAskedOnTheWindowsThread() {
        assertThat(asked).as("asked on the window's thread, where it may block").isEmpty();
    }
}
