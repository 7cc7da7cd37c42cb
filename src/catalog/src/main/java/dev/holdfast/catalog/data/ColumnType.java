package dev.holdfast.catalog.data;

/// What a column holds.
public enum ColumnType {
    NUMBER,
    INTEGER,
    CATEGORY,
    TEXT,
    BOOLEAN,
    DATE,
    TIMESTAMP;

    public boolean numeric() {
        return this == NUMBER || this == INTEGER;
    }

    public boolean temporal() {
        return this == DATE || this == TIMESTAMP;
    }
}
