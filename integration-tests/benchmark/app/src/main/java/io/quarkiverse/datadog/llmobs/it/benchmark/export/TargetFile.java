package io.quarkiverse.datadog.llmobs.it.benchmark.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Measured;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.WrongResultException;
import io.quarkiverse.datadog.llmobs.it.benchmark.peer.CsvBody;

/**
 * The file that everybody writes to, and what it must hold afterwards.
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
     * Times the download only: the file of the one before is deleted first, and what was written is read afterwards.
     * <p>
     * It is deleted no sooner, so that the memory under it is at hand for the next one. A virtual machine may have to ask its
     * host for memory that was free for a while, and whoever writes after a pause would pay for that.
     */
    double perSecond(Download download) throws Exception {
        delete();
        double perSecond = Measured.perSecond(expected.bytes(), () -> download.to(path));
        WrongResultException.unlessEqual("size of " + path, expected.bytes(), Files.size(path));
        WrongResultException.unlessEqual("CRC of " + path, expectedCrc, Checksum.of(path));
        return perSecond;
    }
}
