package io.quarkiverse.datadog.llmobs.it.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.quarkiverse.datadog.llmobs.it.benchmark.peer.CsvBody;

/**
 * A file of JSON Lines, and what it must hold.
 */
final class JsonLinesFile {

    private final Path path;
    private final CsvBody expected;
    private long checkedCrc = -1;

    JsonLinesFile(Path path, CsvBody expected) {
        this.path = path;
        this.expected = expected;
    }

    /** Times the download only, in bytes of CSV. The first file is read line by line, all others must be the same. */
    double perSecond(Download download) throws Exception {
        delete();
        double perSecond = Measured.perSecond(expected.bytes(), () -> download.to(path));
        long crc = Checksum.of(path);
        if (checkedCrc < 0) {
            checkLines();
            checkedCrc = crc;
        }
        WrongResultException.unlessEqual("CRC of " + path, checkedCrc, crc);
        return perSecond;
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
}
