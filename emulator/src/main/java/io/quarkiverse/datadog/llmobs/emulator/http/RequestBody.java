package io.quarkiverse.datadog.llmobs.emulator.http;

import java.io.IOException;
import java.io.InputStream;

import com.sun.net.httpserver.HttpExchange;

/**
 * Reads bodies of requests without filling the heap.
 */
public final class RequestBody {

    /** How much is read and discarded so that a response can be sent. */
    private static final long MAX_DISCARDED = 64L << 20;
    private static final int BUFFER = 64 << 10;

    private RequestBody() {
    }

    /** The body, or its first {@code limit + 1} bytes if it is longer than the limit. */
    public static byte[] read(HttpExchange exchange, int limit) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(limit + 1);
        if (body.length > limit) {
            discard(exchange);
        }
        return body;
    }

    /** Reads the rest and discards it: a client that is cut off while it sends would not see the response. */
    public static void discard(HttpExchange exchange) throws IOException {
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
