package io.quarkiverse.datadog.llmobs.runtime.download;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

import io.vertx.core.buffer.Buffer;

/**
 * Decodes gzip (RFC 1952) from blocks that are cut anywhere. For one thread at a time.
 * <p>
 * The stream of the JDK blocks for its input, takes a cut for the end of the data where a further member could begin, and
 * ignores what follows the end. The decoder of Netty decodes all of a block at once, however much that is.
 */
final class Gunzip implements AutoCloseable {

    private enum Part {
        HEADER,
        DATA,
        TRAILER
    }

    private static final int BLOCK = 32 * 1024;
    private static final int TRAILER_LENGTH = 8;

    private final Inflater inflater = new Inflater(true);
    private final CRC32 checksum = new CRC32();
    private final byte[] decoded = new byte[BLOCK];
    private final ByteBuffer trailer = ByteBuffer.allocate(TRAILER_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    private ByteBuffer input = ByteBuffer.allocate(0);
    private Part part = Part.HEADER;
    private GzipHeader header = new GzipHeader("it is not in gzip format");

    /** Adds input, after {@link #next()} returned null. */
    void add(byte[] bytes) {
        input = ByteBuffer.wrap(bytes);
        inflater.setInput(input);
    }

    /**
     * The next decoded bytes, at most 32 KiB; null when more input is needed.
     *
     * @throws ZipException when the input is not valid gzip; its message says why
     */
    Buffer next() throws ZipException {
        while (part == Part.DATA || input.hasRemaining()) {
            switch (part) {
                case HEADER -> readHeader();
                case TRAILER -> readTrailer();
                case DATA -> {
                    int length = inflate();
                    if (length > 0) {
                        checksum.update(decoded, 0, length);
                        return Buffer.buffer(length).appendBytes(decoded, 0, length);
                    }
                    if (part == Part.DATA) {
                        return null;
                    }
                }
            }
        }
        return null;
    }

    /** Whether the data is complete if the input ends here. No input at all is complete as well. */
    boolean isWhole() {
        return part == Part.HEADER && !header.isBegun();
    }

    /** Frees memory outside of the heap. */
    @Override
    public void close() {
        inflater.end();
    }

    private void readHeader() throws ZipException {
        header.take(input.get() & 0xff);
        if (header.isComplete()) {
            part = Part.DATA;
        }
    }

    private int inflate() throws ZipException {
        try {
            int length = inflater.inflate(decoded);
            if (length == 0 && inflater.finished()) {
                part = Part.TRAILER;
            }
            return length;
        } catch (DataFormatException e) {
            throw new ZipException(e.getMessage() == null ? "its data is damaged" : e.getMessage());
        }
    }

    private void readTrailer() throws ZipException {
        trailer.put(input.get());
        if (trailer.hasRemaining()) {
            return;
        }
        trailer.flip();
        if (trailer.getInt() != (int) checksum.getValue() || trailer.getInt() != (int) inflater.getBytesWritten()) {
            throw new ZipException("its checksum does not match its data");
        }
        trailer.clear();
        checksum.reset();
        inflater.reset();
        inflater.setInput(input);
        header = new GzipHeader("other data follows its end");
        part = Part.HEADER;
    }
}
