package io.quarkiverse.datadog.llmobs.runtime.json.document;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import io.quarkiverse.datadog.llmobs.rest.Operation;

/**
 * The records that operations send and return: those that can be reached from the signatures of the methods with
 * {@link Operation}, through type arguments and components.
 */
final class WireTypes {

    private final Set<Class<?>> types = new HashSet<>();

    private WireTypes() {
    }

    /** @param apis the MicroProfile interfaces */
    static Set<Class<?>> of(Collection<Class<?>> apis) {
        WireTypes found = new WireTypes();
        for (Class<?> api : apis) {
            for (Method method : api.getMethods()) {
                if (method.isAnnotationPresent(Operation.class)) {
                    found.add(method.getGenericReturnType());
                    found.addAll(method.getGenericParameterTypes());
                }
            }
        }
        return Set.copyOf(found.types);
    }

    private void addAll(Type[] reached) {
        for (Type type : reached) {
            add(type);
        }
    }

    private void add(Type type) {
        if (type instanceof ParameterizedType generic) {
            add(generic.getRawType());
            addAll(generic.getActualTypeArguments());
        } else if (type instanceof Class<?> reached && reached.isRecord() && types.add(reached)) {
            // not the record components: a native executable does not keep them
            for (Field component : reached.getDeclaredFields()) {
                if (!Modifier.isStatic(component.getModifiers())) {
                    add(component.getGenericType());
                }
            }
        }
    }
}
