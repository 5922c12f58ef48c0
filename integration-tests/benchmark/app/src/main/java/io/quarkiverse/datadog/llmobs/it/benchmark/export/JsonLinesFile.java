package io.quarkiverse.datadog.llmobs.it.benchmark.export;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Measured;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.WrongResultException;
import io.quarkiverse.datadog.llmobs.it.benchmark.peer.CsvBody;

/**
 * A file of JSON Lines, and its expected content.
 */
final class JsonLinesFile {

    private final Path path;
    private final CsvBody expected;
    private long checkedCrc = -1;

    JsonLinesFile(Path path, CsvBody expected) {
        this.path = path;
        this.expected = expected;
    }

    /** Measures the download only, in bytes of CSV. */
    double perSecond(Download download) throws Exception {
        return perSecondOf(path -> expected.bytes() / Measured.perSecond(expected.bytes(), () -> download.to(path)));
    }

    /** The same for a writer that times itself. The first file is compared line by line, all others must be the same. */
    double perSecondOf(TimedWriter writer) throws Exception {
        delete();
        double seconds = writer.secondsTo(path);
        long crc = Checksum.of(path);
        if (checkedCrc < 0) {
            checkLines();
            checkedCrc = crc;
        }
        WrongResultException.unlessEqual("CRC of " + path, checkedCrc, crc);
        return expected.bytes() / seconds;
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    private void checkLines() throws IOException {
        ExpectedLines lines = new ExpectedLines();
        long number = 0;
        try (BufferedReader reader = Files.newBufferedReader(path)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.check(number++, expected, line);
            }
        }
        WrongResultException.unlessEqual("lines of " + path, expected.rows(), number);
    }

    /** Writes a file and returns the seconds that this took. */
    interface TimedWriter {

        double secondsTo(Path path) throws Exception;
    }
}
