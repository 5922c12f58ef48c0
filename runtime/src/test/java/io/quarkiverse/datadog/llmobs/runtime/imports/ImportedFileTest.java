package io.quarkiverse.datadog.llmobs.runtime.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.datadog.llmobs.runtime.json.JsonCells;
import io.quarkiverse.datadog.llmobs.runtime.json.WireJson;

/**
 * A file is closed whatever becomes of its import.
 */
class ImportedFileTest {

    /** Breaks at its end, if it is to. */
    private static final class Watched extends StringReader {

        private final IOException atTheEnd;
        private boolean closed;

        Watched(String text, IOException atTheEnd) {
            super(text);
            this.atTheEnd = atTheEnd;
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            if (read < 0 && atTheEnd != null) {
                throw atTheEnd;
            }
            return read;
        }

        @Override
        public void close() {
            closed = true;
            super.close();
        }
    }

    private interface Opening {
        RecordSource source(TextFile file);
    }

    private static final Opening CSV = file -> new CsvSource(file, Set.of(), new JsonCells(WireJson.mapper()));
    private static final Opening JSON = file -> new JsonLinesSource(file, WireJson.mapper());

    /** An import of a text, under way on the thread of the test. */
    private static Engine importing(Opening opening, Reader text) {
        Engine engine = new Engine();
        engine.plan = engine.plan.withBatchSize(1).withConcurrency(1);
        return engine.startWith(() -> opening.source(new TextFile(Path.of("golden"), text)));
    }

    static Stream<Arguments> files() {
        return Stream.of(Arguments.of(CSV, "input\na\nb\nc\n"),
                Arguments.of(JSON, "{\"input\":1}\n{\"input\":2}\n{\"input\":3}\n"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void afterTheLastAnswer(Opening opening, String text) {
        Watched reader = new Watched(text, null);
        Engine engine = importing(opening, reader);
        engine.service.request(1).confirm();
        engine.service.request(2).confirm();
        assertFalse(engine.isOver());
        engine.service.request(3).confirm();
        assertEquals(3, engine.report().records());
        assertTrue(reader.closed);
    }

    @ParameterizedTest
    @MethodSource("files")
    void afterAFailure(Opening opening, String text) {
        Watched reader = new Watched(text, null);
        Engine engine = importing(opening, reader);
        engine.service.request(1).fail(new IllegalStateException("no"));
        engine.stopped("", "[1]");
        assertTrue(reader.closed);
    }

    @ParameterizedTest
    @MethodSource("files")
    void afterAMistakeInIt(Opening opening, String text) {
        Watched reader = new Watched(text + "{", null);
        Engine engine = importing(opening, reader);
        for (int i = 0; i < engine.service.requests.size(); i++) {
            engine.service.requests.get(i).confirm();
        }
        assertTrue(opening == CSV ? engine.report().records() == 4
                : engine.failure().getMessage().contains("golden, line 4: this is not JSON"));
        assertTrue(reader.closed);
    }

    @ParameterizedTest
    @MethodSource("files")
    void whenItCanNotBeReadToItsEnd(Opening opening, String text) {
        Watched reader = new Watched(text, new IOException("the disk is gone"));
        Engine engine = importing(opening, reader);
        for (int i = 0; i < engine.service.requests.size(); i++) {
            engine.service.requests.get(i).confirm();
        }
        Throwable broken = engine.failure();
        UncheckedIOException cause = assertInstanceOf(UncheckedIOException.class,
                broken instanceof UncheckedIOException ? broken : broken.getCause());
        assertEquals("cannot read golden: java.io.IOException: the disk is gone", cause.getMessage());
        assertTrue(reader.closed);
    }

    @Test
    void whenTheHeaderIsWrong() {
        Watched reader = new Watched("id\n1\n", null);
        Engine engine = importing(CSV, reader);
        assertInstanceOf(IllegalArgumentException.class, engine.failure());
        assertTrue(reader.closed);
    }

    @Test
    void aFolderIsNoFile(@TempDir Path folder) {
        assertThrows(UncheckedIOException.class, () -> TextFile.open(folder));
    }
}
