package io.quarkiverse.datadog.llmobs.runtime.dataset.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;

/**
 * Bodies in gzip, whole and otherwise.
 */
final class Gzip {

    private static final int HEADER_LENGTH = 10;

    private Gzip() {
    }

    static byte[] of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] of(byte[] bytes) {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(zipped)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zipped.toByteArray();
    }

    /** With everything in its header that may be there. */
    static byte[] withFullHeader(String text) {
        byte[] zipped = of(text);
        zipped[3] = 2 | 4 | 8 | 16;
        return join(Arrays.copyOf(zipped, HEADER_LENGTH), new byte[] { 3, 0, 'x', 'y', 0 }, new byte[] { 'n', 0 },
                new byte[] { 'c', 'c', 0 }, new byte[] { 7, 0 }, Arrays.copyOfRange(zipped, HEADER_LENGTH, zipped.length));
    }

    static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    static byte[] changedAt(int position, byte[] zipped) {
        byte[] changed = zipped.clone();
        changed[position < 0 ? zipped.length + position : position] ^= 0x55;
        return changed;
    }

    static CsvServer.Response response(byte[] zipped) {
        return exchange -> head(exchange, "Content-Length: " + zipped.length).raw(zipped);
    }

    /** In chunks that are cut anywhere. */
    static CsvServer.Response chunked(byte[] zipped, int longest, long seed) {
        return exchange -> {
            Random random = new Random(seed);
            head(exchange, "Transfer-Encoding: chunked");
            for (int at = 0; at < zipped.length;) {
                int end = Math.min(zipped.length, at + 1 + random.nextInt(longest));
                exchange.chunk(Arrays.copyOfRange(zipped, at, end));
                at = end;
            }
            exchange.end();
        };
    }

    static CsvServer.Exchange head(CsvServer.Exchange exchange, String... framing) throws IOException {
        String[] headers = Arrays.copyOf(framing, framing.length + 2);
        headers[framing.length] = "Content-Type: text/csv";
        headers[framing.length + 1] = "Content-Encoding: gzip";
        return exchange.head(headers);
    }
}
