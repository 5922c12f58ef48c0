package io.quarkiverse.datadog.llmobs.runtime.rest;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import io.quarkiverse.datadog.llmobs.error.ConflictException;
import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkiverse.datadog.llmobs.page.Page;
import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Plain;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.quarkiverse.datadog.llmobs.runtime.failure.Failures;
import io.quarkiverse.datadog.llmobs.runtime.json.document.DocumentWriter;
import io.quarkiverse.datadog.llmobs.runtime.paging.LazyReactivePaged;
import io.smallrye.mutiny.Uni;

/**
 * A MicroProfile interface as the groups use it: each method makes one call and takes the value out of its response. A response
 * that lacks the value fails with an {@link io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException} that names the
 * operation. Nothing is sent before a subscription.
 *
 * @param <A> the MicroProfile interface
 */
public final class Api<A> {

    private final Class<A> type;
    private final InvocationHandler handler;
    private final DocumentWriter writer;
    private final UnaryOperator<String> mask;

    Api(Class<A> type, InvocationHandler handler, DocumentWriter writer, UnaryOperator<String> mask) {
        this.type = type;
        this.handler = handler;
        this.writer = writer;
        this.mask = mask;
    }

    /**
     * A value as JSON, for a parameter of a query.
     *
     * @param parameter the name of the parameter
     * @return null for null
     * @throws IllegalArgumentException when the value holds what JSON cannot express; it names the parameter and the place
     */
    public String json(String parameter, Object value) {
        return value == null ? null : writer.text(parameter, value);
    }

    /**
     * How many bytes a part of a document has.
     *
     * @throws IllegalArgumentException when it holds what JSON cannot express; it names the place within the part
     */
    public long length(Object part) {
        return writer.length(part);
    }

    /** The thing that the response holds. */
    public <T> Uni<T> one(Function<A, Uni<Document<Resource<T>>>> call) {
        return call(call, Responses::one);
    }

    /**
     * The thing that the response holds, or what is found instead when the response has no body.
     *
     * @param otherwise called only then; a null item is taken for nothing found
     */
    public <T> Uni<T> one(Function<A, Uni<Document<Resource<T>>>> call, Supplier<Uni<T>> otherwise) {
        return with(call, (sent, operation) -> sent.flatMap(document -> document.data() == null
                ? otherwise.get().map(found -> attributed(operation, () -> Responses.present(found)))
                : Uni.createFrom().item(attributed(operation, () -> Responses.one(document)))));
    }

    /**
     * A part of the thing that the response holds.
     *
     * @param read takes the part out; null when the thing lacks it, which is a failure
     */
    public <R, T> Uni<T> part(Function<A, Uni<Document<Resource<R>>>> call, Function<R, T> read) {
        return call(call, document -> partOf(document, read));
    }

    /**
     * A part of the thing that the response holds, or what is found instead when the response has no body.
     *
     * @param otherwise called only then
     */
    public <R, T> Uni<T> part(Function<A, Uni<Document<Resource<R>>>> call, Function<R, T> read, Supplier<Uni<T>> otherwise) {
        return with(call, (sent, operation) -> sent.flatMap(document -> document.data() == null
                ? otherwise.get()
                : Uni.createFrom().item(attributed(operation, () -> partOf(document, read)))));
    }

    private static <R, T> T partOf(Document<Resource<R>> document, Function<R, T> read) {
        return Responses.complete(read.apply(Responses.one(document)), Objects::nonNull);
    }

    /** The thing that the response holds; empty when it has no body. */
    public <T> Uni<Optional<T>> optional(Function<A, Uni<Document<Resource<T>>>> call) {
        return call(call, document -> document.data() == null ? Optional.empty() : Optional.of(Responses.one(document)));
    }

    /** The things that the response holds; none when it has no body. */
    public <T> Uni<List<T>> list(Function<A, Uni<Document<List<Resource<T>>>>> call) {
        return call(call, Responses::list);
    }

    /**
     * A list that a resource holds; empty when the response has no body.
     *
     * @param items takes it out
     */
    public <R, T> Uni<List<T>> list(Function<A, Uni<Document<Resource<R>>>> call, Function<R, List<T>> items) {
        return call(call, document -> Responses.items(document, items));
    }

    /**
     * The thing that is the body of the response.
     *
     * @param isComplete whether it has what the operation is called for; any JSON object can be read
     */
    public <T> Uni<T> plain(Function<A, Uni<Plain<T>>> call, Predicate<T> isComplete) {
        return call(call, plain -> Responses.complete(Responses.present(plain.value()), isComplete));
    }

    /** The things that are the body of the response; none when it has no body. */
    public <T> Uni<List<T>> plainList(Function<A, Uni<Plain<List<T>>>> call) {
        return call(call, plain -> plain.value() == null ? List.of() : plain.value());
    }

    /** A listing whose responses name the next page in their metadata. */
    public <T> ReactivePaged<T> paged(BiFunction<A, PageRequest, Uni<Document<List<Resource<T>>>>> call) {
        return LazyReactivePaged.of((cursor, size) -> {
            PageRequest page = new PageRequest(cursor, size);
            return page(page, api -> call.apply(api, page));
        });
    }

    /**
     * The same for a listing whose items are inside of one resource.
     *
     * @param items takes them out
     */
    public <R, T> ReactivePaged<T> paged(BiFunction<A, PageRequest, Uni<Document<Resource<R>>>> call,
            Function<R, List<T>> items) {
        return paged(call, items, (page, document) -> Responses.next(document));
    }

    /**
     * The same for a listing whose responses name the next page inside of the resource.
     *
     * @param cursor takes out what names it; null or blank on the last page
     */
    public <R, T> ReactivePaged<T> paged(BiFunction<A, PageRequest, Uni<Document<Resource<R>>>> call,
            Function<R, List<T>> items, Function<R, String> cursor) {
        return paged(call, items, (page, document) -> document.data() == null ? null
                : PageRequest.next(cursor.apply(document.data().attributes())));
    }

    /**
     * The same for a listing that names its pages in another way.
     *
     * @param next the cursor of the page after the one that was requested, from its response; null on the last page
     */
    public <R, T> ReactivePaged<T> paged(BiFunction<A, PageRequest, Uni<Document<Resource<R>>>> call,
            Function<R, List<T>> items, BiFunction<PageRequest, Document<Resource<R>>, Cursor> next) {
        return LazyReactivePaged.of((cursor, size) -> {
            PageRequest page = new PageRequest(cursor, size);
            return call(api -> call.apply(api, page),
                    document -> Responses.page(document, page, items, response -> next.apply(page, response)));
        });
    }

    /** A listing that the service sends as a whole, in one response. It has one page, and no cursor to start from. */
    public <T> ReactivePaged<T> onePage(Function<A, Uni<Document<List<Resource<T>>>>> call) {
        return onePage(() -> page(new PageRequest(null, null), call));
    }

    /**
     * The same for a listing whose items are inside of one resource.
     *
     * @param items takes them out
     */
    public <R, T> ReactivePaged<T> onePage(Function<A, Uni<Document<Resource<R>>>> call, Function<R, List<T>> items) {
        return onePage(
                () -> call(call, document -> Responses.page(document, new PageRequest(null, null), items, Responses::next)));
    }

    private static <T> ReactivePaged<T> onePage(Supplier<Uni<Page<T>>> page) {
        return LazyReactivePaged.of((cursor, size) -> cursor == null ? page.get()
                : Uni.createFrom().failure(new IllegalArgumentException(
                        "This listing has one page, so it cannot start at a cursor; leave out from(…)")));
    }

    /** One page of a listing whose responses name the next page in their metadata. */
    public <T> Uni<Page<T>> page(PageRequest page, Function<A, Uni<Document<List<Resource<T>>>>> call) {
        return call(call, document -> Responses.page(document, page));
    }

    /**
     * The failure of a look-up by a listing whose response lacks the thing.
     *
     * @param listing the name of the method that lists
     */
    public NotFoundException notFound(String listing, String message) {
        return new NotFoundException(message, Failure.ofResponse(200, null, null).during(Operations.idOf(type, listing)), null);
    }

    /**
     * The failure of a creation of something that exists.
     *
     * @param creation the name of the method that creates
     */
    public ConflictException conflict(String creation, String message) {
        return new ConflictException(message, Failure.ofResponse(200, null, null).during(Operations.idOf(type, creation)),
                null);
    }

    /** Completes with null when the request was carried out, whatever the response holds. */
    public Uni<Void> done(Function<A, ? extends Uni<?>> call) {
        return this.<Object, Void> call(api -> call.apply(api).map(response -> response), response -> null);
    }

    /**
     * Anything that a response holds.
     *
     * @param read takes the value out; what it throws is given the operation
     */
    public <R, T> Uni<T> call(Function<A, Uni<R>> call, Function<R, T> read) {
        return with(call, (sent, operation) -> sent.map(response -> attributed(operation, () -> read.apply(response))));
    }

    private <R, T> Uni<T> with(Function<A, Uni<R>> call, BiFunction<Uni<R>, String, Uni<T>> read) {
        AtomicReference<String> operation = new AtomicReference<>();
        A api = type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, args) -> {
            operation.set(Operations.of(method).id());
            return handler.invoke(proxy, method, args);
        }));
        return read.apply(call.apply(api), operation.get());
    }

    /** What a response holds may be part of the failure, and so may a key that the server has echoed. */
    private <T> T attributed(String operation, Supplier<T> read) {
        try {
            return read.get();
        } catch (LlmObservabilityException e) {
            throw Failures.masked(Failures.with(e.failure().during(operation), e), mask);
        }
    }
}
