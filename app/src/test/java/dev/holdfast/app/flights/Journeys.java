package dev.holdfast.app.flights;

import dev.holdfast.app.Keys;

import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/// What users do in journeys.
public final class Journeys {
    private Journeys() {}

    public static void pressEnter(FlightsWindow window, String selector) {
        press(window, selector, KeyCode.ENTER);
    }

    public static void press(FlightsWindow window, String selector, KeyCode code) {
        Keys.press(window.find(selector, Node.class), code);
    }

    public static void choose(FlightsWindow window, String table, int row) {
        TableView<?> view = window.find(table, TableView.class);
        FlightsWindow.does(() -> view.getSelectionModel().clearAndSelect(row));
    }

    /// A file with the sample's columns and invented rows.
    public static Path flightsFile(Path folder, String name, int rows) {
        Random random = new Random(8);
        StringBuilder text =
                new StringBuilder(
                        "flight_id,scheduled,carrier,origin,dest,distance,sched_hour,sched_minute,weekday,dep_delay,temp,humid,wind_speed,wind_gust,visib,precip,pressure,plane_age,seats,tail,late\n");
        for (int i = 0; i < rows; i++)
            text.append(
                    "08%02d-UA%d,2013-08-%02dT%02d:15,UA,EWR,IAH,1400,%d,15,Thu,%d,%.2f,61.4,9.2,,10.0,0.0,1017.1,%d,149,N%d,%d%n"
                            .formatted(
                                    1 + i % 28,
                                    1000 + i,
                                    1 + i % 28,
                                    6 + i % 16,
                                    6 + i % 16,
                                    random.nextInt(60) - 8,
                                    60 + 25 * random.nextDouble(),
                                    random.nextInt(25),
                                    100 + i,
                                    i % 4 == 0 ? 1 : 0));
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException("Could not write " + name, e);
        }
    }
}
