package io.quarkiverse.datadog.llmobs.runtime.export;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;

/**
 * The body of a response without its encoding, which comes only as far as it is fetched. Its methods may be called on any
 * thread.
 * <p>
 * One listener at a time. A failure that no listener saw is told to the next one.
 */
interface ResponseBody {

    /** Hears what comes, on the event loop. */
    interface Listener {
        void piece(Buffer piece);

        void ended();

        void failed(Throwable cause);
    }

    /**
     * To be called in the turn of the event loop in which the response arrived.
     *
     * @param released run when the response does not need its connection any more, at least once
     */
    static ResponseBody of(HttpClientResponse response, Runnable released) {
        PlainBody plain = new PlainBody(response, released);
        return Head.isGzip(plain) ? new UnzippedBody(plain) : plain;
    }

    int status();

    /** A header of the response, or null. */
    String header(String name);

    /** How many bytes have come in, as they were sent. */
    long received();

    void listen(Listener next);

    /**
     * Keeps a beginning for the next listener.
     *
     * @param whole whether it ends there
     */
    void putBack(Buffer beginning, boolean whole);

    /** Lets that many more events come. The end is one of them. */
    void fetch(long events);

    /** Ends the exchange unless it is over. Nothing comes afterwards. */
    void abort();
}
