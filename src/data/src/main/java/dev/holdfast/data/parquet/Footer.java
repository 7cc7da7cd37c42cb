package dev.holdfast.data.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/// The footer of a Parquet file, read strictly and checked against itself and the length of the file
/// (format: apache/parquet-format, parquet.thrift).
record Footer(List<String> columns, long rows, List<Chunk> chunks) {
    /// The pages of one column in one row group: `values` values in `length` bytes from `offset` on.
    record Chunk(String column, int group, long offset, long length, long values) {}

    private static final int LARGEST = 256 << 20;

    static Footer read(FileChannel file) throws IOException, Damaged {
        long size = file.size();
        if (size < 12) throw new Damaged("it is too short");
        ByteBuffer tail = at(file, size - 8, 8);
        int length = tail.getInt();
        String magic = StandardCharsets.ISO_8859_1.decode(tail).toString();
        if (magic.equals("PARE")) throw new Damaged("its footer is encrypted");
        if (!magic.equals("PAR1"))
            throw new Damaged("it does not end like a Parquet file: it is cut off or damaged");
        if (length <= 0 || length > size - 12 || length > LARGEST)
            throw new Damaged("its footer claims to be longer than the file");
        long start = size - 8 - length;
        Fields meta = new Fields(new Thrift(at(file, start, length)).struct());
        if (meta.has(8)) throw new Damaged("its columns are encrypted");
        return checked(meta, start);
    }

    private static ByteBuffer at(FileChannel file, long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && file.read(bytes, position + bytes.position()) >= 0) {}
        return bytes.flip();
    }

    private static Footer checked(Fields meta, long start) throws Damaged {
        meta.within(1, 0, 10);
        List<Leaf> leaves = new ArrayList<>();
        List<String> columns = new ArrayList<>();
        Tree tree = new Tree(meta.structs(2).iterator(), leaves);
        tree.root(columns);
        long rows = meta.within(3, 0, Long.MAX_VALUE);
        if (meta.has(6)) meta.text(6);
        if (meta.has(5))
            for (Fields pair : meta.structs(5)) {
                pair.text(1);
                if (pair.has(2)) pair.text(2); // bytes that are no UTF-8 here are damage
            }
        List<Chunk> chunks = new ArrayList<>();
        long sum = 0;
        int number = 0;
        for (Fields group : meta.structs(4)) {
            sum += group.within(3, 0, rows);
            List<Fields> parts = group.structs(1);
            if (parts.size() != leaves.size()) throw new Damaged("a row group lacks columns");
            for (int i = 0; i < parts.size(); i++)
                chunks.add(chunk(parts.get(i), leaves.get(i), number, group.number(3), start));
            number++;
        }
        if (sum != rows) throw new Damaged("its row groups do not add up to its rows");
        return new Footer(columns, rows, chunks);
    }

    private static Chunk chunk(Fields part, Leaf leaf, int group, long rows, long start)
            throws Damaged {
        if (part.has(1)) throw new Damaged("its data lies in another file");
        if (part.has(8)) throw new Damaged("its columns are encrypted");
        Fields meta = part.struct(3);
        List<String> path = new ArrayList<>();
        for (Object name : meta.list(3)) path.add(Thrift.text(name));
        if (!path.equals(leaf.path) || meta.number(1) != leaf.type)
            throw new Damaged("its column " + leaf.path.getFirst() + " is described in two ways");
        for (Object encoding : meta.list(2))
            if (!(encoding instanceof Long e) || e < 0 || e > 20)
                throw new Damaged(
                        "its column " + leaf.path.getFirst() + " has an unknown encoding");
        meta.within(4, 0, 7);
        long values = meta.within(5, 0, Long.MAX_VALUE);
        if (!leaf.repeated && values != rows)
            throw new Damaged(
                    "its column " + leaf.path.getFirst() + " has more or fewer values than rows");
        if (rows == 0) return new Chunk(leaf.path.getFirst(), group, 0, 0, 0);
        long length = meta.within(7, 0, start);
        meta.within(6, 0, Long.MAX_VALUE);
        long data = meta.within(9, 4, start);
        long dictionary = meta.number(11, 0);
        long offset = dictionary > 0 && dictionary < data ? dictionary : data;
        if (offset + length > start)
            throw new Damaged("its column " + leaf.path.getFirst() + " lies outside the file");
        return new Chunk(leaf.path.getFirst(), group, offset, length, values);
    }

    /// A column that holds values.
    private record Leaf(List<String> path, long type, boolean repeated) {}

    /// Unfolds the flat list of schema elements, which is a tree in depth-first order.
    private record Tree(Iterator<Fields> elements, List<Leaf> leaves) {
        void root(List<String> columns) throws Damaged {
            long children = next().within(5, 0, 100_000);
            for (long i = 0; i < children; i++) columns.add(branch(List.of(), false));
            if (elements.hasNext()) throw new Damaged("its schema has loose ends");
        }

        private Fields next() throws Damaged {
            if (!elements.hasNext()) throw new Damaged("its schema is incomplete");
            return elements.next();
        }

        private String branch(List<String> above, boolean repeatedAbove) throws Damaged {
            Fields element = next();
            String name = element.text(4);
            List<String> path = new ArrayList<>(above);
            path.add(name);
            if (path.size() > 50) throw new Damaged("its schema is nested too deep");
            boolean repeated = repeatedAbove || element.within(3, 0, 2) == 2;
            long children = element.number(5, 0);
            if (children == 0) leaves.add(new Leaf(path, element.within(1, 0, 7), repeated));
            if (children < 0 || children > 100_000) throw new Damaged("its schema is impossible");
            for (long i = 0; i < children; i++) branch(path, repeated);
            return name;
        }
    }
}
