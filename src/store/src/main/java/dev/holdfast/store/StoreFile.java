package dev.holdfast.store;

import dev.holdfast.catalog.Trouble;

import org.h2.Driver;
import org.h2.jdbcx.JdbcDataSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

import javax.sql.DataSource;

/// A store's file and the only two addresses under which H2 is ever opened. Nothing of a user's text but the path goes
/// into them, and a path that could end the path part is refused.
record StoreFile(Path folder, String name, Keys keys, String files) implements Database.Source {
    static final String NAME = "store";
    private static final String ENDING = ".mv.db";
    private static final String KEEPER = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    StoreFile(Path folder, String name, Keys keys) {
        this(folder, name, keys, "file:");
    }

    StoreFile {
        String path = folder.toString();
        if (path.contains(";") || path.chars().anyMatch(Character::isISOControl))
            throw new Trouble(
                    "A workspace cannot be kept in " + path.replaceAll("\\p{Cntrl}", "?"),
                    "The path contains a semicolon or a control character, which the store cannot"
                            + " tell from a command.",
                    "Choose another folder.");
    }

    Path path() {
        return folder.resolve(name + ENDING);
    }

    boolean exists() {
        return Files.exists(path());
    }

    StoreFile named(String other) {
        return new StoreFile(folder, other, keys, files);
    }

    StoreFile in(Path other) {
        return new StoreFile(other, name, keys, files);
    }

    /// The keeper's connections for the migration library.
    DataSource keeperSource() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(address(KEEPER));
        source.setUser("keeper");
        source.setPassword(keys.keeper());
        return source;
    }

    /// `WRITE_DELAY=0` writes each commit at once; no trace file, which would repeat what is in the store in plain text. See docs/decisions for why RETENTION_TIME is never set.
    @Override
    public Connection keeper() {
        return open("keeper", keys.keeper(), KEEPER);
    }

    /// Works only while a keeper's connection is open.
    @Override
    public Connection user() {
        return open("desk", keys.user(), ";IFEXISTS=TRUE");
    }

    /// A look that leaves every byte of the file as it is.
    Connection look() {
        return open(
                "keeper", keys.keeper(), ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r;TRACE_LEVEL_FILE=0");
    }

    private Connection open(String user, String password, String options) {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        try {
            return new Driver().connect(address(options), login);
        } catch (SQLException e) {
            throw DatabaseTrouble.of(e);
        }
    }

    private String address(String options) {
        String path = folder.toAbsolutePath().resolve(name).toString().replace('\\', '/');
        return "jdbc:h2:" + files + path + options;
    }
}
