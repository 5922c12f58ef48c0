package io.quarkiverse.datadog.llmobs.runtime.download;

import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;

import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpVersion;

/**
 * A response without a server: it delivers what the test passes in, and records what is called.
 */
public final class PausedResponse {

    public final CountDownLatch fetched = new CountDownLatch(1);
    public final CountDownLatch connectionClosed = new CountDownLatch(1);
    private Handler<Buffer> handler;
    private Handler<Void> endHandler;

    public HttpClientResponse response() {
        return proxy(HttpClientResponse.class);
    }

    public void receive(String text) {
        handler.handle(Buffer.buffer(text));
    }

    public void end() {
        endHandler.handle(null);
    }

    @SuppressWarnings("unchecked")
    private <T> T proxy(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
                (self, method, arguments) -> switch (method.getName()) {
                    case "statusCode" -> 200;
                    case "version" -> HttpVersion.HTTP_1_1;
                    case "getHeader" -> null;
                    case "request" -> proxy(HttpClientRequest.class);
                    case "connection" -> proxy(HttpConnection.class);
                    case "handler" -> {
                        handler = (Handler<Buffer>) arguments[0];
                        yield self;
                    }
                    case "endHandler" -> {
                        endHandler = (Handler<Void>) arguments[0];
                        yield self;
                    }
                    case "fetch" -> {
                        fetched.countDown();
                        yield self;
                    }
                    case "close" -> {
                        connectionClosed.countDown();
                        yield Future.succeededFuture();
                    }
                    default -> self;
                }));
    }
}
