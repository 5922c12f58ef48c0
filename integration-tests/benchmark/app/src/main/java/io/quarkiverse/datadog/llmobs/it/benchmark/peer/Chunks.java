package io.quarkiverse.datadog.llmobs.it.benchmark.peer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;

/**
 * Sends a body as a chunked HTTP response, as the service does. The bytes of a block are framed once.
 */
final class Chunks {

    private static final int CHUNK = 32 << 10;
    private static final byte[] HEAD = ("HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nVary: Accept-Encoding\r\n"
            + "Transfer-Encoding: chunked\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END = "0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private static final ByteBuffer BLOCK = framedBlock();

    private Chunks() {
    }

    static void send(CsvBody body, WritableByteChannel to) throws IOException {
        ByteArrayOutputStream start = new ByteArrayOutputStream();
        start.writeBytes(HEAD);
        frame(CsvBody.header(), 0, CsvBody.header().length, start);
        write(ByteBuffer.wrap(start.toByteArray()), to);
        for (long i = 0; i < body.blocks(); i++) {
            write(BLOCK.duplicate(), to);
        }
        ByteArrayOutputStream end = new ByteArrayOutputStream();
        frame(Block.INSTANCE.bytes(), body.lastLength(), end);
        end.writeBytes(END);
        write(ByteBuffer.wrap(end.toByteArray()), to);
    }

    private static ByteBuffer framedBlock() {
        ByteArrayOutputStream framed = new ByteArrayOutputStream();
        frame(Block.INSTANCE.bytes(), Block.INSTANCE.length(), framed);
        return ByteBuffer.allocateDirect(framed.size()).put(framed.toByteArray()).flip();
    }

    private static void frame(byte[] bytes, int length, ByteArrayOutputStream out) {
        for (int at = 0; at < length; at += CHUNK) {
            frame(bytes, at, Math.min(CHUNK, length - at), out);
        }
    }

    private static void frame(byte[] bytes, int offset, int length, ByteArrayOutputStream out) {
        out.writeBytes((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes, offset, length);
        out.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static void write(ByteBuffer bytes, WritableByteChannel to) throws IOException {
        while (bytes.hasRemaining()) {
            to.write(bytes);
        }
    }
}
