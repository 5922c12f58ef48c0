package io.quarkiverse.datadog.llmobs.it.benchmark.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * The CRC-32C of files.
 */
final class Checksum {

    private static final int BLOCK = 1 << 20;

    private Checksum() {
    }

    static long of(Path path) throws IOException {
        CRC32C crc = new CRC32C();
        ByteBuffer block = ByteBuffer.allocateDirect(BLOCK);
        try (FileChannel file = FileChannel.open(path)) {
            while (file.read(block.clear()) >= 0) {
                crc.update(block.flip());
            }
        }
        return crc.getValue();
    }
}
