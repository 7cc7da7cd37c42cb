package dev.holdfast.data;

import dev.holdfast.catalog.data.Column;
import dev.holdfast.catalog.data.ColumnProfile;
import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.catalog.data.Profile;
import dev.holdfast.catalog.data.Role;
import dev.holdfast.catalog.data.Schema;

import java.util.List;

/// Whether texts are categories shows only once all are counted.
final class Settled {
    /// So few different texts are categories, however few rows there are.
    private static final int FEW = 20;

    private Settled() {}

    /// The profile with its columns' types and roles settled; `chosen` stay as the user chose.
    static Profile of(Profile profile, List<Column> chosen) {
        List<ColumnProfile> columns =
                profile.columns().stream()
                        .map(c -> chosen.contains(c.column()) ? c : settled(c))
                        .toList();
        return new Profile(profile.rows(), profile.duplicatedRows(), columns);
    }

    static Schema schema(Profile settled) {
        return new Schema(settled.columns().stream().map(ColumnProfile::column).toList());
    }

    private static ColumnProfile settled(ColumnProfile profile) {
        Column column = profile.column();
        boolean texts = column.type() == ColumnType.CATEGORY || column.type() == ColumnType.TEXT;
        long used = profile.rows() - profile.missing();
        boolean category = profile.distinct() <= FEW || profile.distinct() * 2 <= used;
        ColumnType type = category ? ColumnType.CATEGORY : ColumnType.TEXT;
        if (!texts || type == column.type()) return profile;
        return profile.as(new Column(column.name(), type, role(column.role(), category)));
    }

    /// Free text is not compared unless someone asks for it.
    private static Role role(Role role, boolean category) {
        if (role == Role.FEATURE && !category) return Role.IGNORE;
        return role == Role.IGNORE && category ? Role.FEATURE : role;
    }
}
