package io.quarkiverse.datadog.llmobs.runtime.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Gathers bytes and writes them in large blocks.
 * <p>
 * On the heap, since each attempt takes a block: memory outside of it would stay taken until a garbage collection.
 */
final class FileSink extends OutputStream {

    private static final int BLOCK = 128 * 1024;

    private final FileChannel channel;
    private final ByteBuffer block = ByteBuffer.allocate(BLOCK);

    FileSink(FileChannel channel) {
        this.channel = channel;
    }

    void write(ByteBuffer bytes) throws IOException {
        int end = bytes.limit();
        while (bytes.position() < end) {
            bytes.limit(Math.min(end, bytes.position() + block.remaining()));
            block.put(bytes);
            bytes.limit(end);
            if (!block.hasRemaining()) {
                flush();
            }
        }
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        write(ByteBuffer.wrap(bytes, offset, length));
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] { (byte) value });
    }

    @Override
    public void flush() throws IOException {
        block.flip();
        while (block.hasRemaining()) {
            channel.write(block);
        }
        block.clear();
    }
}
