package dev.holdfast.store;

import dev.holdfast.catalog.Subject;
import dev.holdfast.catalog.setting.SettingStore;

import java.util.Optional;

/// Settings in the database. Where a window stands (`window.`, `session.`) is kept without an audit line and without forcing
/// the disk.
public final class DatabaseSettingStore implements SettingStore {
    private final Database database;

    public DatabaseSettingStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> get(String key) {
        return database.read(
                sql ->
                        sql.query("select choice from setting where name = ?")
                                .bind(key)
                                .first(row -> row.text("choice")));
    }

    @Override
    public void set(String key, String value) {
        if (key.startsWith("window.") || key.startsWith("session."))
            database.writeLightly(tx -> tx.asOne(() -> set(tx, key, value)));
        else database.write(tx -> set(tx, key, value));
    }

    private void set(Transaction tx, String key, String value) {
        Optional<String> before = get(key);
        if (before.filter(value::equals).isPresent()) return;
        tx.sql().merge("setting").key("name", key).set("choice", value).run();
        tx.audit("set", Subject.SETTING, 0, key, before.orElse(""), value);
        tx.announce(Subject.SETTING, 0);
    }
}
