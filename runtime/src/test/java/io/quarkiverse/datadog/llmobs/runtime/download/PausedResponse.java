package io.quarkiverse.datadog.llmobs.runtime.download;

import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;

import io.vertx.core.Future;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpVersion;

/**
 * A response without a server: it delivers nothing, and records what is called.
 */
final class PausedResponse {

    final CountDownLatch fetched = new CountDownLatch(1);
    final CountDownLatch connectionClosed = new CountDownLatch(1);

    HttpClientResponse response() {
        return proxy(HttpClientResponse.class);
    }

    private <T> T proxy(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
                (self, method, arguments) -> switch (method.getName()) {
                    case "statusCode" -> 200;
                    case "version" -> HttpVersion.HTTP_1_1;
                    case "getHeader" -> null;
                    case "request" -> proxy(HttpClientRequest.class);
                    case "connection" -> proxy(HttpConnection.class);
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
