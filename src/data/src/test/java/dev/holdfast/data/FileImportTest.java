package dev.holdfast.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.catalog.Trouble;
import dev.holdfast.catalog.data.Brought;
import dev.holdfast.catalog.data.ColumnType;
import dev.holdfast.catalog.data.ReadOptions;
import dev.holdfast.catalog.data.Role;
import dev.holdfast.catalog.job.Progress;
import dev.holdfast.data.table.Engine;
import dev.holdfast.data.table.Table;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

class FileImportTest {
    @TempDir Path root;
    private Path tables;

    @BeforeEach
    void makeFolder() throws IOException {
        tables = Files.createDirectory(root.resolve("tables"));
    }

    @Test
    void theSameRowsHaveTheSameContentWhateverTheirFormat() throws Exception {
        Path csv =
                write(
                        "a.csv",
                        "n,x,t,d,b\n1,0.5,red,2024-01-31,true\n,-3,\"a, b\",2024-02-29,false\n");
        Path tsv =
                write(
                        "a.tsv",
                        "n\tx\tt\td\tb\n"
                                + "1\t0.5\tred\t2024-01-31\tTrue\n"
                                + "\t-3.0\ta, b\t2024-02-29\tFalse\n");
        Path lines =
                write(
                        "a.jsonl",
                        """
                        {"n":1,"x":0.5,"t":"red","d":"2024-01-31","b":true}
                        {"n":null,"x":-3.0,"t":"a, b","d":"2024-02-29","b":false}
                        """);
        Path array =
                write(
                        "a.json",
                        """
                        [{"n":1,"x":5e-1,"t":"red","d":"2024-01-31","b":true},
                         {"n":null,"x":-3,"t":"a, b","d":"2024-02-29","b":false}]
                        """);
        String content = bring(csv).fingerprint().content();
        assertThat(bring(tsv).fingerprint().content()).isEqualTo(content);
        assertThat(bring(lines).fingerprint().content()).isEqualTo(content);
        assertThat(bring(array).fingerprint().content()).isEqualTo(content);
        assertThat(bring(gzip("b.csv.gz", Files.readAllBytes(csv))).fingerprint().content())
                .isEqualTo(content);
        assertThat(bring(workbook()).fingerprint().content()).isEqualTo(content);
        assertThat(bring(parquet()).fingerprint().content()).isEqualTo(content);
        Path packed = gzip("c.parquet.gz", Files.readAllBytes(parquet()));
        assertThat(bring(packed).fingerprint().content()).isEqualTo(content);
        assertThat(bring(packed).fingerprint().bytes())
                .isNotEqualTo(bring(parquet()).fingerprint().bytes());
        Path other =
                write("c.csv", "n,x,t,d,b\n1,0.5,red,2024-01-31,true\n,-3,a,2024-02-29,false\n");
        assertThat(bring(other).fingerprint().content()).isNotEqualTo(content);
    }

    private Path workbook() throws IOException {
        Path file = root.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Rows");
            String[] names = {"n", "x", "t", "d", "b"};
            for (int i = 0; i < names.length; i++) sheet.value(0, i, names[i]);
            sheet.value(1, 0, 1);
            sheet.value(1, 1, 0.5);
            sheet.value(1, 2, "red");
            sheet.value(1, 3, java.time.LocalDate.of(2024, 1, 31));
            sheet.style(1, 3).format("yyyy-MM-dd").set();
            sheet.value(1, 4, true);
            sheet.value(2, 1, -3);
            sheet.value(2, 2, "a, b");
            sheet.value(2, 3, java.time.LocalDate.of(2024, 2, 29));
            sheet.style(2, 3).format("yyyy-MM-dd").set();
            sheet.value(2, 4, false);
        }
        return file;
    }

    private Path parquet() throws IOException, SQLException {
        Path scratch = Files.createTempDirectory(root, "engine");
        Path file = scratch.resolve("a.parquet");
        try (Engine engine = Engine.open(scratch, List.of(), Limits.DEFAULT)) {
            engine.run(
                    "copy (select * from (values (1, 0.5::double, 'red', date '2024-01-31', true),"
                        + " (null, -3, 'a, b', date '2024-02-29', false)) v(n, x, t, d, b)) to '"
                            + file
                            + "' (format parquet)");
        }
        return file;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            ignoreLeadingAndTrailingWhitespace = false,
            textBlock =
                    """
                    id,a,b\\n1,2,3\\n4,5\\n6,7,8,9\\n10,11,12\\n~4~fewer cells
                    id,t\\n1,a\\0b\\n2,c\\n~2~NUL
                    a,a,,b\\n1,2,3,4\\n~1~is now called "a_2"
                    id,v\\n1,2\\n2,N/A\\n3,4\\n~3~count as missing
                    id,d\\n1,01/02/2024\\n2,13/01/2024\\n3,31/02/2024\\n~3~on no calendar
                    k,n\\n00123,9007199254740993\\n00124,1e400\\n~2~too large to be kept exactly
                    id;v\\n1;1.234,50\\n2;2,75\\n3;1.000\\n~3~thousands separators
                    """)
    void whatIsChangedIsTold(String text, long rows, String told) throws IOException {
        Path file = write("a.csv", text.replace("\\n", "\n").replace("\\0", "\0"));
        Brought brought = bring(file);
        assertThat(brought.profile().rows()).isEqualTo(rows);
        assertThat(String.join(" ", brought.notes())).contains(told);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            textBlock =
                    """
                    id,t\\n1,a\\n2,"b\\n3,c\\n~a.csv~opened on line 3 is never closed
                    \\n\\n\\n~a.csv~only empty lines
                    <html><body>1</body></html>~a.csv~HTML
                    SQLite format 3~a.csv~SQLite
                    [{"id":1},{"id":~a.json~ends in the middle
                    hello~a.xlsx~does not begin like an Excel workbook
                    PAR1aaaaaaaaaaaaaaaaPARX~a.parquet~does not end like a Parquet file
                    hello~a.exe~not read
                    """)
    void whatCannotBeReadIsRefusedInWordsAndLeavesNothing(String text, String name, String why)
            throws IOException {
        Path file = write(name, text.replace("\\n", "\n"));
        assertThatThrownBy(() -> bring(file))
                .isInstanceOf(Trouble.class)
                .satisfies(e -> assertThat(((Trouble) e).sentence()).contains(why));
        try (Stream<Path> left = Files.list(tables)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void packedFilesThatAreCutDamagedOrTrapsAreRefused() throws IOException {
        byte[] good = packed("id,v\n1,2\n".repeat(500).getBytes(StandardCharsets.UTF_8));
        byte[] cut = java.util.Arrays.copyOf(good, good.length - 12);
        byte[] wrong = good.clone();
        wrong[wrong.length - 8] ^= 1;
        byte[] trap = packed(("id\n" + "1\n".repeat(40 << 20)).getBytes(StandardCharsets.UTF_8));
        assertRefused(Files.write(root.resolve("cut.csv.gz"), cut), "cut off");
        assertRefused(Files.write(root.resolve("wrong.csv.gz"), wrong), "damaged");
        assertRefused(Files.write(root.resolve("trap.csv.gz"), trap), "trap");
    }

    @Test
    void typesAndRolesAreFound() throws IOException {
        Path file =
                write(
                        "a.csv",
                        "id,when,amount,colour,flag,y_true\n"
                                + "1,2024-01-01T10:00:00Z,1.5,red,True,0\n"
                                + "2,2024-01-02T10:00:00+02:00,inf,red,False,1\n");
        Brought brought = bring(file);
        assertThat(brought.schema().columns().stream().map(c -> c.type()))
                .containsExactly(
                        ColumnType.INTEGER,
                        ColumnType.TIMESTAMP,
                        ColumnType.NUMBER,
                        ColumnType.CATEGORY,
                        ColumnType.BOOLEAN,
                        ColumnType.INTEGER);
        assertThat(brought.schema().withRole(Role.TARGET).orElseThrow().name()).isEqualTo("y_true");
        assertThat(brought.profile().column("amount").orElseThrow().infinite()).isEqualTo(1);
        assertThat(brought.profile().column("when").orElseThrow().latest())
                .isEqualTo("2024-01-02T08:00");
    }

    @Test
    void theEngineStaysLocked() throws Exception {
        Path scratch = Files.createDirectory(root.resolve("engine"));
        Path outside = write("outside.csv", "a\n1\n");
        try (Engine engine = Engine.open(scratch, List.of(), Limits.DEFAULT)) {
            assertThat(engine.setting("enable_external_access")).isEqualTo("false");
            assertThat(engine.setting("autoload_known_extensions")).isEqualTo("false");
            assertThat(engine.setting("allow_community_extensions")).isEqualTo("false");
            assertThatThrownBy(() -> engine.run("set threads = 8")).hasMessageContaining("lock");
            assertThatThrownBy(() -> engine.run("install httpfs")).isInstanceOf(SQLException.class);
            assertThatThrownBy(
                            () -> engine.number("select count(*) from read_csv('" + outside + "')"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void pagesOfRowsAreRead() throws IOException {
        StringBuilder text = new StringBuilder("id,v\n");
        for (int i = 0; i < 100_000; i++) text.append(i).append(",x").append(i % 7).append('\n');
        Brought brought = bring(write("a.csv", text.toString()));
        try (Table table =
                Table.open(tables.resolve(brought.fileName()), scratch(), Limits.DEFAULT)) {
            assertThat(table.page(70_000, 3))
                    .containsExactly(
                            List.of("70000", "x0"), List.of("70001", "x1"), List.of("70002", "x2"));
            assertThat(table.page(99_999, 10)).hasSize(1);
        }
    }

    private void assertRefused(Path file, String why) {
        assertThatThrownBy(() -> bring(file))
                .isInstanceOf(Trouble.class)
                .satisfies(e -> assertThat(((Trouble) e).why()).contains(why));
    }

    private Brought bring(Path file) {
        return new FileImport(Limits.DEFAULT)
                .bring(file, ReadOptions.DETECT, tables, scratch(), Progress.NONE);
    }

    private Path scratch() {
        try {
            return Files.createTempDirectory(root, "scratch");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(root.resolve(name), text);
    }

    private Path gzip(String name, byte[] bytes) throws IOException {
        return Files.write(root.resolve(name), packed(bytes));
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }
}
