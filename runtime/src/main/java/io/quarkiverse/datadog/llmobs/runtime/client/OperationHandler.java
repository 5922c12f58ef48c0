package io.quarkiverse.datadog.llmobs.runtime.client;

import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;

import io.quarkiverse.datadog.llmobs.experiment.NewExperiment;
import io.quarkiverse.datadog.llmobs.rest.Operation;
import io.quarkiverse.datadog.llmobs.rest.RetrySafety;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;
import io.quarkiverse.datadog.llmobs.runtime.json.WrittenBody;
import io.quarkiverse.datadog.llmobs.runtime.rest.PathIds;
import io.quarkiverse.datadog.llmobs.runtime.retry.Attempt;
import io.quarkiverse.datadog.llmobs.runtime.retry.Retries;
import io.smallrye.mutiny.Uni;

/**
 * Stands in front of a MicroProfile interface: refuses what cannot be sent, and sends the rest through the retries.
 * So both twins and the raw interfaces behave alike.
 */
final class OperationHandler implements InvocationHandler {

    private static final Object[] NO_ARGUMENTS = {};

    private final Object stub;
    private final Retries retries;
    private final HeaderLimit headerLimit;

    private OperationHandler(Object stub, Retries retries, HeaderLimit headerLimit) {
        this.stub = stub;
        this.retries = retries;
        this.headerLimit = headerLimit;
    }

    static <A> A inFrontOf(Class<A> api, A stub, Retries retries, HeaderLimit headerLimit) {
        return api.cast(Proxy.newProxyInstance(api.getClassLoader(), new Class<?>[] { api },
                new OperationHandler(stub, retries, headerLimit)));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] args) throws Throwable {
        Operation operation = method.getAnnotation(Operation.class);
        if (operation == null) {
            return ofObject(proxy, method, args);
        }
        Object[] arguments = args == null ? NO_ARGUMENTS : args;
        checkArguments(method, arguments);
        Object[] written = withDocumentsWritten(arguments);
        return PendingStream.of(pending -> retries.call(operation.id(), safety(operation, arguments),
                underWay -> send(method, written,
                        item -> item instanceof InputStream body ? held(body, underWay, pending) : item)));
    }

    /** A body that comes in while it is read keeps its connection, and its permit, for as long. */
    private static InputStream held(InputStream body, Attempt underWay, PendingStream pending) {
        Runnable release = underWay.keepPermit();
        InputStream held = new HeldStream(body, release);
        if (body instanceof RawBody raw) {
            raw.whenOver(release);
        }
        pending.arrived(held);
        return held;
    }

    @SuppressWarnings("unchecked")
    private Uni<Object> send(Method method, Object[] args, UnaryOperator<Object> received) {
        try {
            // the REST client does not even ask its readers about an answer without a body
            return ((Uni<Object>) method.invoke(stub, args)).onItem().ifNotNull().transform(received).onItem().ifNull()
                    .continueWith(() -> withoutBody(method))
                    .onFailure().transform(headerLimit::explained);
        } catch (InvocationTargetException e) {
            return Uni.createFrom().failure(e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The export is the one answer that is no document. */
    private static Object withoutBody(Method method) {
        return method.getName().equals("exportDataset") ? InputStream.nullInputStream() : Document.EMPTY;
    }

    private static void checkArguments(Method method, Object[] args) {
        Parameter[] parameters = method.getParameters();
        for (int i = 0; i < parameters.length; i++) {
            PathParam path = parameters[i].getAnnotation(PathParam.class);
            QueryParam query = parameters[i].getAnnotation(QueryParam.class);
            if (path != null) {
                PathIds.check(path.value(), (String) args[i]);
            } else if (query != null) {
                checkQuery(query.value(), args[i]);
            } else if (parameters[i].getType() == Document.class) {
                checkDocument(method, (Document<?>) args[i]);
            }
        }
    }

    private static void checkQuery(String parameter, Object value) {
        if (value instanceof String text) {
            PathIds.wellFormed(parameter, text);
        } else if (value instanceof List<?> values) {
            values.forEach(one -> checkQuery(parameter, one));
        }
    }

    private static void checkDocument(Method method, Document<?> document) {
        if (document == null || !(document.data() instanceof Resource<?> resource) || resource.attributes() == null) {
            throw new IllegalArgumentException(method.getName() + " needs a document with a resource and its attributes");
        }
    }

    /** The arguments with documents replaced by their JSON: the REST client writes a body when it has taken a connection. */
    private static Object[] withDocumentsWritten(Object[] args) {
        return Stream.of(args).map(arg -> arg instanceof Document<?> document ? WrittenBody.of(document) : arg).toArray();
    }

    /** An experiment that may share its name is got or created; any other create makes one more. */
    private static RetrySafety safety(Operation operation, Object[] args) {
        if (operation.retrySafety() != RetrySafety.CONDITIONAL) {
            return operation.retrySafety();
        }
        return args[0] instanceof Document<?> document && document.data() instanceof Resource<?> resource
                && resource.attributes() instanceof NewExperiment experiment && Boolean.FALSE.equals(experiment.ensureUnique())
                        ? RetrySafety.GET_OR_CREATE
                        : RetrySafety.NON_IDEMPOTENT;
    }

    private Object ofObject(Object proxy, Method method, Object[] args) {
        return switch (method.getName()) {
            case "equals" -> proxy == args[0];
            case "hashCode" -> System.identityHashCode(proxy);
            case "toString" -> proxy.getClass().getInterfaces()[0].getSimpleName();
            default -> throw new UnsupportedOperationException(method.toString());
        };
    }
}
