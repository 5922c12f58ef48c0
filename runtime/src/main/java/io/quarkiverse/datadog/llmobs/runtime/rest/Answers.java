package io.quarkiverse.datadog.llmobs.runtime.rest;

import java.util.List;
import java.util.function.Supplier;

import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkiverse.datadog.llmobs.page.Page;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.quarkiverse.datadog.llmobs.runtime.failure.Failures;
import io.smallrye.mutiny.Uni;

/**
 * Takes values out of their envelopes.
 */
public final class Answers {

    private Answers() {
    }

    /** The thing an answer holds. It must be there, with an id: without it a caller cannot go on. */
    public static <T> T one(String operation, Document<Resource<T>> document) {
        return thing(operation, present(operation, document.data()));
    }

    /** The thing an answer holds, or what is found instead when it has no body. */
    public static <T> Uni<T> oneOr(String operation, Document<Resource<T>> document, Supplier<Uni<T>> found) {
        return document.data() == null ? found.get().map(thing -> present(operation, thing))
                : Uni.createFrom().item(one(operation, document));
    }

    private static <T> T present(String operation, T found) {
        if (found == null) {
            throw unexpected(operation, "the response has no body that says what was made; it may have been carried out");
        }
        return found;
    }

    /** The things an answer holds; none when it has no body. */
    public static <T> List<T> many(String operation, Document<List<Resource<T>>> document) {
        return document.data() == null ? List.of()
                : document.data().stream().map(resource -> thing(operation, resource)).toList();
    }

    /** @param cursor where the page starts, or null when it is the first */
    public static <T> Page<T> page(String operation, Document<List<Resource<T>>> document, Cursor cursor) {
        if (cursor != null && document == Document.EMPTY) {
            // the page before has named it: taken for the last one it would end the listing too early, without a word
            throw unexpected(operation, "the next page came without a body");
        }
        String after = document.meta() == null ? null : document.meta().after();
        return new Page<>(many(operation, document), after == null || after.isBlank() ? null : Cursor.after(after));
    }

    private static <T> T thing(String operation, Resource<T> resource) {
        if (resource.attributes() == null || resource.id() == null) {
            throw unexpected(operation, "the response holds a resource without an id");
        }
        return resource.attributes();
    }

    private static RuntimeException unexpected(String operation, String summary) {
        return Failures.unexpected(summary, Failure.ofResponse(200, List.of(), null).during(operation), null);
    }
}
