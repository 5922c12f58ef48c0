package io.quarkiverse.datadog.llmobs.testkit.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Plain;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.smallrye.mutiny.Uni;

/**
 * Brings what the three APIs return into one form: a record, a list of records, a text, or null.
 */
final class Results {

    private Results() {
    }

    /** Waits for asynchronous results and reads all pages and bytes. */
    static Object complete(Object result) {
        if (result instanceof Uni<?> uni) {
            return complete(uni.await().indefinitely());
        }
        if (result instanceof Paged<?> paged) {
            return paged.stream().toList();
        }
        if (result instanceof ReactivePaged<?> paged) {
            return paged.stream().collect().asList().await().indefinitely();
        }
        if (result instanceof Optional<?> optional) {
            return optional.orElse(null);
        }
        if (result instanceof InputStream stream) {
            return text(stream);
        }
        if (result instanceof Plain<?> plain) {
            return plain.value();
        }
        return result instanceof Document<?> document ? attributes(document.data()) : result;
    }

    private static Object attributes(Object data) {
        if (data instanceof List<?> resources) {
            return resources.stream().map(Results::attributes).toList();
        }
        return data instanceof Resource<?> resource ? resource.attributes() : data;
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
