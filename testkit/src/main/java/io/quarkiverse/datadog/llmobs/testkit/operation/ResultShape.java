package io.quarkiverse.datadog.llmobs.testkit.operation;

import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;

import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Plain;

/**
 * What a raw method returns: derived from its generic return type.
 *
 * @param kind whether there is one resource, a list of them, a body without resources, a stream of bytes or
 *        nothing
 * @param type of the attributes of a resource, or of a value without one; null when there are none
 */
public record ResultShape(Kind kind, Class<?> type) {

    public enum Kind {
        /** {@code Uni<Document<Resource<T>>>}. */
        ONE,
        /** {@code Uni<Document<List<Resource<T>>>>}. */
        LIST,
        /** {@code Uni<Plain<T>>}. */
        PLAIN,
        /** {@code Uni<Plain<List<T>>>}. */
        PLAIN_LIST,
        /** {@code Uni<InputStream>}. */
        STREAM,
        /** {@code Uni<Void>}. */
        NOTHING
    }

    static ResultShape of(Method method) {
        Type item = argument(method.getGenericReturnType());
        if (item == InputStream.class) {
            return new ResultShape(Kind.STREAM, null);
        }
        if (item == Void.class) {
            return new ResultShape(Kind.NOTHING, null);
        }
        if (item instanceof ParameterizedType document && document.getRawType() == Document.class) {
            Type data = argument(document);
            return data instanceof ParameterizedType list && list.getRawType() == List.class
                    ? new ResultShape(Kind.LIST, (Class<?>) argument(argument(list)))
                    : new ResultShape(Kind.ONE, (Class<?>) argument(data));
        }
        if (item instanceof ParameterizedType plain && plain.getRawType() == Plain.class) {
            Type value = argument(plain);
            return value instanceof ParameterizedType list ? new ResultShape(Kind.PLAIN_LIST, (Class<?>) argument(list))
                    : new ResultShape(Kind.PLAIN, (Class<?>) value);
        }
        throw new IllegalArgumentException(method + " returns what no test knows how to compare");
    }

    /** Whether a call of a group returns a list. */
    public boolean isList() {
        return kind == Kind.LIST || kind == Kind.PLAIN_LIST;
    }

    /** Whether the body is no document: it has no member for data. */
    public boolean isPlain() {
        return kind == Kind.PLAIN || kind == Kind.PLAIN_LIST;
    }

    private static Type argument(Type generic) {
        return ((ParameterizedType) generic).getActualTypeArguments()[0];
    }
}
