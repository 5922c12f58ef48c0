package io.quarkiverse.datadog.llmobs.it.secrets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.PrintWriter;
import java.io.Serializable;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All text of an object: its {@code toString}, its stack trace, its serialized form, and the text of everything that its public
 * methods without arguments return.
 */
final class ObjectText {

    private static final String OURS = "io.quarkiverse.datadog.llmobs.";

    private final StringBuilder text = new StringBuilder();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private ObjectText() {
    }

    static String of(Object object) {
        ObjectText all = new ObjectText();
        all.add(object);
        return all.text.toString();
    }

    private void add(Object object) {
        if (object == null || !seen.add(object)) {
            return;
        }
        text.append(object).append('\n');
        if (object instanceof Collection<?> collection) {
            collection.forEach(this::add);
        } else if (object instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                add(key);
                add(value);
            });
        } else if (object instanceof Optional<?> optional) {
            optional.ifPresent(this::add);
        } else if (object instanceof Throwable thrown) {
            failure(thrown);
        }
        if (object.getClass().getName().startsWith(OURS)) {
            results(object);
        }
    }

    private void failure(Throwable thrown) {
        StringWriter stack = new StringWriter();
        thrown.printStackTrace(new PrintWriter(stack));
        text.append(stack).append(thrown.getLocalizedMessage()).append('\n');
        add(thrown.getCause());
        for (Throwable suppressed : thrown.getSuppressed()) {
            add(suppressed);
        }
        text.append(serialized(thrown));
    }

    private void results(Object object) {
        for (Method method : object.getClass().getMethods()) {
            if (method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers())
                    && method.getDeclaringClass().getName().startsWith(OURS) && !isCopied(method, object)
                    && method.trySetAccessible()) {
                try {
                    add(method.invoke(object));
                } catch (InvocationTargetException e) {
                    add(e.getCause());
                } catch (IllegalAccessException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        if (object instanceof Serializable) {
            text.append(serialized(object));
        }
    }

    /** A method that returns the same thing with a change does so again and again. */
    private static boolean isCopied(Method method, Object object) {
        return method.getReturnType().isInstance(object) && Stream.of(object.getClass().getDeclaredFields())
                .noneMatch(field -> field.getName().equals(method.getName()));
    }

    private static String serialized(Object object) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        } catch (NotSerializableException e) {
            // as far as it came
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
