package io.quarkiverse.datadog.llmobs.runtime.rest;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkiverse.datadog.llmobs.page.Page;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.quarkiverse.datadog.llmobs.runtime.failure.Failures;

/**
 * Takes values out of the documents of responses.
 */
final class Responses {

    private Responses() {
    }

    /** The thing in a document. It must be there, with an id: without it a caller cannot go on. */
    static <T> T one(Document<Resource<T>> document) {
        return attributes(present(document.data()));
    }

    static <T> T present(T found) {
        if (found == null) {
            throw unexpected("the response has no body that says what was made; it may have been carried out");
        }
        return found;
    }

    static <T> T complete(T read, Predicate<T> isComplete) {
        if (!isComplete.test(read)) {
            throw unexpected("the response lacks the result of this operation; it may have been carried out");
        }
        return read;
    }

    /** The things in a document; none when the response had no body. */
    static <T> List<T> list(Document<List<Resource<T>>> document) {
        return document.data() == null ? List.of() : document.data().stream().map(Responses::attributes).toList();
    }

    static <T> Page<T> page(Document<List<Resource<T>>> document, PageRequest request) {
        rejectMissing(document, request);
        rejectIncomplete(document);
        return new Page<>(list(document), next(document));
    }

    /**
     * A page whose items are inside of one resource.
     *
     * @param items takes them out
     * @param next takes out the cursor of the next page; null on the last one
     */
    static <R, T> Page<T> page(Document<Resource<R>> document, PageRequest request, Function<R, List<T>> items,
            Function<Document<Resource<R>>, Cursor> next) {
        rejectMissing(document, request);
        return new Page<>(items(document, items), next.apply(document));
    }

    /** The items inside of one resource; none when the response has no body. */
    static <R, T> List<T> items(Document<Resource<R>> document, Function<R, List<T>> items) {
        return document.data() == null ? List.of()
                : items.apply(attributes(document.data())).stream().filter(Objects::nonNull).toList();
    }

    private static void rejectMissing(Document<?> document, PageRequest request) {
        if (request.start() != null && document == Document.EMPTY) {
            // the page before has named it: taken for the last one it would end the listing too early, without an error
            throw unexpected("the next page came without a body");
        }
    }

    /** Listings of spans say so. Taken for a whole page it would leave out items without an error. */
    private static void rejectIncomplete(Document<?> document) {
        if (document.meta() != null && "timeout".equals(document.meta().other().get("status"))) {
            throw unexpected(
                    "the service ran into a timeout, so the page may lack items; ask for a shorter range or a smaller page");
        }
    }

    /** The cursor in the metadata; null on the last page. */
    static Cursor next(Document<?> document) {
        return PageRequest.next(document.meta() == null ? null : document.meta().nextCursor());
    }

    private static <T> T attributes(Resource<T> resource) {
        if (resource.attributes() == null || resource.id() == null) {
            throw unexpected("the response holds a resource without an id");
        }
        return resource.attributes();
    }

    private static RuntimeException unexpected(String summary) {
        return Failures.unexpected(summary, Failure.ofResponse(200, List.of(), null), null);
    }
}
