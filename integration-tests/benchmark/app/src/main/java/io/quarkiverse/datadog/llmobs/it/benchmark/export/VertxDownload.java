package io.quarkiverse.datadog.llmobs.it.benchmark.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ExecutionException;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;

/**
 * Writes a response of the Vert.x client to a file on the event loop, without a count and a change of threads.
 */
@ApplicationScoped
class VertxDownload {

    @Inject
    Vertx vertx;

    private HttpClient client;

    @PostConstruct
    void open() {
        client = vertx.createHttpClient();
    }

    @PreDestroy
    void close() {
        client.close();
    }

    void toFile(URI uri, Path path) throws IOException, InterruptedException, ExecutionException {
        RequestOptions options = new RequestOptions().setMethod(HttpMethod.GET).setAbsoluteURI(uri.toString())
                .putHeader("Accept", "text/csv");
        try (FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            client.request(options).compose(request -> request.send().compose(response -> copied(response, file)))
                    .toCompletionStage().toCompletableFuture().get();
        }
    }

    private static Future<Void> copied(HttpClientResponse response, FileChannel file) {
        response.handler(piece -> write(piece, file));
        return response.end();
    }

    private static void write(Buffer piece, FileChannel file) {
        ByteBuffer bytes = piece.getByteBuf().nioBuffer();
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
