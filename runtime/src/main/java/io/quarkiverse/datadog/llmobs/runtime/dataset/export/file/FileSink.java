package io.quarkiverse.datadog.llmobs.runtime.dataset.export.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;

/**
 * Collects bytes and writes them to a file in large blocks.
 * <p>
 * The block is outside of the heap, from where the system writes without another copy, and comes from the pool of Netty,
 * because memory that is allocated here would be used until a garbage collection.
 */
public final class FileSink extends OutputStream {

    private static final int BLOCK = 128 * 1024;

    private final FileChannel channel;
    private final ByteBuf memory = PooledByteBufAllocator.DEFAULT.directBuffer(BLOCK, BLOCK);
    private final ByteBuffer block = memory.nioBuffer(0, BLOCK);

    /** @param channel where to write; it is not closed */
    FileSink(FileChannel channel) {
        this.channel = channel;
    }

    /** Frees the block. Separate from closing, which a writer to the stream may do before the last flush. */
    public void release() {
        memory.release();
    }

    public void write(ByteBuffer bytes) throws IOException {
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
