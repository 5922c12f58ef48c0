package io.quarkiverse.datadog.llmobs.runtime.rest;

import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.rest.Operation;
import io.quarkiverse.datadog.llmobs.rest.RetrySafety;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Plain;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.quarkiverse.datadog.llmobs.runtime.auth.Authorization;
import io.quarkiverse.datadog.llmobs.runtime.http.HeaderLimit;
import io.quarkiverse.datadog.llmobs.runtime.http.PermitReleasingStream;
import io.quarkiverse.datadog.llmobs.runtime.http.UndeliveredStream;
import io.quarkiverse.datadog.llmobs.runtime.json.document.DocumentWriter;
import io.quarkiverse.datadog.llmobs.runtime.json.document.WrittenBody;
import io.quarkiverse.datadog.llmobs.runtime.retry.Attempt;
import io.quarkiverse.datadog.llmobs.runtime.retry.Retries;
import io.quarkiverse.datadog.llmobs.value.Retryable;
import io.smallrye.mutiny.Uni;

/**
 * Makes the calls of a MicroProfile interface: rejects what cannot be sent, and passes the rest through the retries to the REST
 * client. So groups and raw interfaces behave alike.
 */
final class OperationHandler implements InvocationHandler {

    private static final Object[] NO_ARGUMENTS = {};

    private final Supplier<?> stub;
    private final Retries retries;
    private final DocumentWriter writer;
    private final HeaderLimit headerLimit;
    private final Authorization authorization;

    /** @param stub supplies the REST client, called for each attempt */
    OperationHandler(Supplier<?> stub, Retries retries, DocumentWriter writer, HeaderLimit headerLimit,
            Authorization authorization) {
        this.stub = stub;
        this.retries = retries;
        this.writer = writer;
        this.headerLimit = headerLimit;
        this.authorization = authorization;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] args) {
        Operation operation = Operations.of(method);
        if (operation == null) {
            return ofObject(proxy, method, args);
        }
        Object[] arguments = args == null ? NO_ARGUMENTS : args;
        Arguments.check(method, arguments);
        RetrySafety safety = safety(operation, arguments);
        Object[] written = withBodiesWritten(arguments);
        return UndeliveredStream.of(pending -> retries.call(operation.id(), safety,
                attempt -> send(method, written, item -> held(item, attempt, pending))));
    }

    /** A body that comes in while it is read keeps its connection, and its permit, for as long. */
    private static Object held(Object item, Attempt attempt, UndeliveredStream pending) {
        if (!(item instanceof InputStream body)) {
            return item;
        }
        InputStream held = PermitReleasingStream.of(body, attempt.keepPermit());
        pending.arrived(held);
        return held;
    }

    private Uni<Object> send(Method method, Object[] args, UnaryOperator<Object> received) {
        // the REST client does not even ask its readers about a response without a body
        return authorization.sendByRestClient(() -> call(method, args))
                .map(item -> item == null ? withoutBody(method) : received.apply(item))
                .onFailure().transform(headerLimit::explained);
    }

    @SuppressWarnings("unchecked")
    private Uni<Object> call(Method method, Object[] args) {
        try {
            return (Uni<Object>) method.invoke(stub.get(), args);
        } catch (InvocationTargetException e) {
            return Uni.createFrom().failure(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a method returns for a response without a body follows from its type. */
    private static Object withoutBody(Method method) {
        Type item = ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
        if (item == InputStream.class) {
            return InputStream.nullInputStream();
        }
        Type raw = item instanceof ParameterizedType generic ? generic.getRawType() : item;
        return raw == Document.class ? Document.EMPTY : raw == Plain.class ? Plain.EMPTY : null;
    }

    /** The arguments with bodies replaced by their JSON: the REST client writes a body when it has taken a connection. */
    private Object[] withBodiesWritten(Object[] args) {
        return Stream.of(args).map(this::written).toArray();
    }

    private Object written(Object arg) {
        if (arg instanceof Document<?> document) {
            return WrittenBody.of(document, writer);
        }
        return arg instanceof Plain<?> plain ? WrittenBody.of(plain, writer) : arg;
    }

    /** Where the operation leaves it open, the request says whether it may be retried. */
    private static RetrySafety safety(Operation operation, Object[] args) {
        if (operation.retrySafety() != RetrySafety.CONDITIONAL) {
            return operation.retrySafety();
        }
        return Stream.of(args).anyMatch(OperationHandler::canBeRetried) ? RetrySafety.IDEMPOTENT : RetrySafety.NON_IDEMPOTENT;
    }

    private static boolean canBeRetried(Object argument) {
        return argument instanceof Document<?> document && document.data() instanceof Resource<?> resource
                && resource.attributes() instanceof Retryable request && request.canBeRetried();
    }

    private static Object ofObject(Object proxy, Method method, Object[] args) {
        return switch (method.getName()) {
            case "equals" -> proxy == args[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> proxy.getClass().getInterfaces()[0].getSimpleName();
            default -> throw new UnsupportedOperationException(method.toString());
        };
    }
}
