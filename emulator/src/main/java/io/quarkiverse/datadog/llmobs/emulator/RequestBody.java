package io.quarkiverse.datadog.llmobs.emulator;

import java.io.IOException;
import java.io.InputStream;

import com.sun.net.httpserver.HttpExchange;

/**
 * Reads bodies of requests without filling the heap.
 */
final class RequestBody {

    /** How much is read and forgotten for the sake of an answer. */
    private static final long MAX_DISCARDED = 64L << 20;
    private static final int BUFFER = 64 << 10;

    private RequestBody() {
    }

    /** The body, or its first {@code limit + 1} bytes if it is longer than the limit. */
    static byte[] read(HttpExchange exchange, int limit) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(limit + 1);
        if (body.length > limit) {
            discard(exchange);
        }
        return body;
    }

    /** Reads on and forgets: a client that is cut off while it sends would not see the answer. */
    static void discard(HttpExchange exchange) throws IOException {
        InputStream in = exchange.getRequestBody();
        byte[] buffer = new byte[BUFFER];
        long left = MAX_DISCARDED;
        int read = 0;
        while (left > 0 && read >= 0) {
            read = in.read(buffer);
            left -= read;
        }
    }
}
