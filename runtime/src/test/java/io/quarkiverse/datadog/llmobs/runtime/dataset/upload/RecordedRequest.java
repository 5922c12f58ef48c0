package io.quarkiverse.datadog.llmobs.runtime.dataset.upload;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.Queue;

import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;

/**
 * A request whose pieces are taken by the test.
 */
final class RecordedRequest {

    private record Piece(Buffer bytes, Promise<Void> taken) {
    }

    private final Queue<Piece> pieces = new ArrayDeque<>();
    private boolean ended;
    private int resets;

    HttpClientRequest request() {
        return (HttpClientRequest) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[] { HttpClientRequest.class },
                (proxy, method, arguments) -> call(method, arguments));
    }

    private Object call(Method method, Object[] arguments) {
        switch (method.getName()) {
            case "reset":
                resets++;
                return true;
            case "end":
                ended = true;
                return add((Buffer) arguments[0]);
            case "write":
                return add((Buffer) arguments[0]);
            default:
                throw new UnsupportedOperationException(method.toString());
        }
    }

    private Object add(Buffer bytes) {
        Promise<Void> taken = Promise.promise();
        pieces.add(new Piece(bytes, taken));
        return taken.future();
    }

    /** Takes the next piece. */
    Buffer take() {
        Piece piece = pieces.remove();
        piece.taken().complete();
        return piece.bytes();
    }

    /** Fails the next piece. */
    void fail(Throwable cause) {
        pieces.remove().taken().fail(cause);
    }

    /** The number of pieces that were written and not taken. */
    int pending() {
        return pieces.size();
    }

    /** Whether the last piece was written. */
    boolean ended() {
        return ended;
    }

    int resets() {
        return resets;
    }
}
