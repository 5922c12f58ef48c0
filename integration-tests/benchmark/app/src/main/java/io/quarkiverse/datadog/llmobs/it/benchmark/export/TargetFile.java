package io.quarkiverse.datadog.llmobs.it.benchmark.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Measured;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.WrongResultException;
import io.quarkiverse.datadog.llmobs.it.benchmark.peer.CsvBody;

/**
 * The file that all downloads write, and its expected content.
 */
final class TargetFile {

    private final Path path;
    private final CsvBody expected;
    private final long expectedCrc;

    TargetFile(Path path, CsvBody expected) {
        this.path = path;
        this.expected = expected;
        this.expectedCrc = expected.crc();
    }

    CsvBody expected() {
        return expected;
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    /**
     * Measures the download only: the file of the download before is deleted first, and the new file is checked afterwards.
     * <p>
     * It is not deleted earlier, so that its page cache is reused. A virtual machine may have to request memory from its host
     * that was
     * free for some time, which would slow down the next download.
     */
    double perSecond(Download download) throws Exception {
        delete();
        double perSecond = Measured.perSecond(expected.bytes(), () -> download.to(path));
        WrongResultException.unlessEqual("size of " + path, expected.bytes(), Files.size(path));
        WrongResultException.unlessEqual("CRC of " + path, expectedCrc, Checksum.of(path));
        return perSecond;
    }
}
