package dev.holdfast.data.parquet;

import java.util.List;
import java.util.Map;

/// The fields of one Thrift struct, asked for by number and kind.
record Fields(Map<Integer, Object> fields) {
    boolean has(int field) {
        return fields.containsKey(field);
    }

    long number(int field) throws Damaged {
        if (fields.get(field) instanceof Long number) return number;
        throw new Damaged("a number is missing in its metadata");
    }

    long number(int field, long otherwise) throws Damaged {
        return has(field) ? number(field) : otherwise;
    }

    /// A number from `low` to `high`.
    long within(int field, long low, long high) throws Damaged {
        long value = number(field);
        if (value < low || value > high)
            throw new Damaged("a number in its metadata is impossible");
        return value;
    }

    String text(int field) throws Damaged {
        Object value = fields.get(field);
        if (value == null) throw new Damaged("a name is missing in its metadata");
        return Thrift.text(value);
    }

    @SuppressWarnings("unchecked")
    Fields struct(int field) throws Damaged {
        if (fields.get(field) instanceof Map<?, ?> map)
            return new Fields((Map<Integer, Object>) map);
        throw new Damaged("a part of its metadata is missing");
    }

    List<?> list(int field) throws Damaged {
        if (fields.get(field) instanceof List<?> list) return list;
        throw new Damaged("a list is missing in its metadata");
    }

    @SuppressWarnings("unchecked")
    List<Fields> structs(int field) throws Damaged {
        for (Object item : list(field))
            if (!(item instanceof Map))
                throw new Damaged("a list in its metadata holds something else");
        return list(field).stream().map(m -> new Fields((Map<Integer, Object>) m)).toList();
    }
}
