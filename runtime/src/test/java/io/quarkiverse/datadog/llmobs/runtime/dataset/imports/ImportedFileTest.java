package io.quarkiverse.datadog.llmobs.runtime.dataset.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.datadog.llmobs.dataset.imports.ImportException;
import io.quarkiverse.datadog.llmobs.runtime.dataset.imports.source.RecordSource;
import io.quarkiverse.datadog.llmobs.runtime.dataset.imports.source.StreamedRecords;
import io.quarkiverse.datadog.llmobs.runtime.json.WireJson;

/**
 * A file is closed when its import ends, for any reason.
 */
class ImportedFileTest {

    /** A file that may fail at its end. */
    private static final class Watched extends FilterInputStream {

        private final IOException atTheEnd;
        private boolean closed;

        Watched(String text, IOException atTheEnd) {
            super(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
            this.atTheEnd = atTheEnd;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            if (read < 0 && atTheEnd != null) {
                throw atTheEnd;
            }
            return read;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private interface Opening {
        RecordSource source(InputStream file);
    }

    private static final Opening CSV = StreamedRecords::csv;
    private static final Opening JSON = StreamedRecords::jsonLines;

    /** An import of a text, under way on the thread of the test. */
    private static ImportFixture importing(Opening opening, InputStream text) {
        ImportFixture fixture = new ImportFixture();
        fixture.plan = fixture.plan.withBatchSize(1).withConcurrency(1);
        return fixture.startWith(() -> opening.source(text));
    }

    static Stream<Arguments> files() {
        return Stream.of(Arguments.of(CSV, "input\na\nb\nc\n"),
                Arguments.of(JSON, """
                        {"input":1}
                        {"input":2}
                        {"input":3}
                        """));
    }

    @ParameterizedTest
    @MethodSource("files")
    void theFileIsClosedAfterTheLastResponse(Opening opening, String text) {
        Watched reader = new Watched(text, null);
        ImportFixture fixture = importing(opening, reader);
        fixture.service.request(1).confirm();
        fixture.service.request(2).confirm();
        assertFalse(fixture.isOver());
        fixture.service.request(3).confirm();
        assertEquals(3, fixture.report().records());
        assertTrue(reader.closed);
    }

    @ParameterizedTest
    @MethodSource("files")
    void theFileIsClosedAfterAFailure(Opening opening, String text) {
        Watched reader = new Watched(text, null);
        ImportFixture fixture = importing(opening, reader);
        fixture.service.request(1).fail(new IllegalStateException("no"));
        fixture.stopped("", "[1]");
        assertTrue(reader.closed);
    }

    @ParameterizedTest
    @MethodSource("files")
    void theFileIsClosedAfterAnInvalidRecord(Opening opening, String text) {
        Watched reader = new Watched(text + "{", null);
        ImportFixture fixture = importing(opening, reader);
        for (int i = 0; i < fixture.service.requests.size(); i++) {
            fixture.service.requests.get(i).confirm();
        }
        assertTrue(opening == CSV ? fixture.report().records() == 4
                : fixture.failure().getMessage().contains("golden, line 4: this is not JSON"));
        assertTrue(reader.closed);
    }

    @ParameterizedTest
    @MethodSource("files")
    void theFileIsClosedWhenItsBeginningCannotBeRead(Opening opening, String text) {
        failsAtTheEndOf(text, opening);
    }

    @ParameterizedTest
    @MethodSource("files")
    void theFileIsClosedWhenItsEndCannotBeRead(Opening opening, String text) {
        assertInstanceOf(ImportException.class, failsAtTheEndOf(text + " ".repeat(10_000), opening));
    }

    private static Throwable failsAtTheEndOf(String text, Opening opening) {
        Watched reader = new Watched(text, new IOException("the disk is gone"));
        ImportFixture fixture = importing(opening, reader);
        for (int i = 0; i < fixture.service.requests.size(); i++) {
            fixture.service.requests.get(i).confirm();
        }
        Throwable broken = fixture.failure();
        UncheckedIOException cause = assertInstanceOf(UncheckedIOException.class,
                broken instanceof UncheckedIOException ? broken : broken.getCause());
        assertEquals("cannot read golden: java.io.IOException: the disk is gone", cause.getMessage());
        assertTrue(reader.closed);
        return broken;
    }

    @Test
    void theFileIsClosedWhenItsHeaderIsInvalid() {
        Watched reader = new Watched("id\n1\n", null);
        ImportFixture fixture = importing(CSV, reader);
        assertInstanceOf(IllegalArgumentException.class, fixture.failure());
        assertTrue(reader.closed);
    }

    @Test
    void aDirectoryCannotBeImported(@TempDir Path folder) {
        assertThrows(UncheckedIOException.class, () -> RecordSource.jsonLines(folder, WireJson.mapper()));
    }
}
