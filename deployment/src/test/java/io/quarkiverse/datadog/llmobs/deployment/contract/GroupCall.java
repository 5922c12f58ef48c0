package io.quarkiverse.datadog.llmobs.deployment.contract;

import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;

/**
 * The methods of the groups through which a case calls its operation.
 */
final class GroupCall {

    private static final String PRODUCT = LlmObservability.class.getPackageName();

    private static final Map<Class<?>, Object> EMPTY = Map.of(Optional.class, Optional.empty(), List.class, List.of(),
            InputStream.class, InputStream.nullInputStream(), boolean.class, false, int.class, 0, long.class, 0L);

    private final Set<Method> methods = new LinkedHashSet<>();

    private GroupCall() {
    }

    static GroupCall of(OperationCase operation) {
        GroupCall call = new GroupCall();
        try {
            operation.callBlocking(call.recording(LlmObservability.class));
        } catch (NullPointerException e) {
            // the case uses what the call returns, which is nothing here
            if (call.methods.isEmpty()) {
                throw e;
            }
        }
        return call;
    }

    private <T> T recording(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, method, arguments) -> {
            methods.add(method);
            return result(method.getReturnType());
        }));
    }

    private Object result(Class<?> type) {
        if (type.isInterface() && type.getPackageName().startsWith(PRODUCT)) {
            return recording(type);
        }
        if (type == Stream.class) {
            return Stream.empty();
        }
        return EMPTY.get(type);
    }

    /**
     * The {@linkplain #simple(String) simple} names of what can be passed: of the parameters of the methods, and of others with
     * the same names, of the records that these take and their components, and of the methods of builders.
     */
    Set<String> names() {
        Set<Type> seen = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (Method method : methods) {
            Class<?> type = method.getDeclaringClass();
            for (Method other : type.getMethods()) {
                if (other.getName().equals(method.getName())) {
                    Arrays.stream(other.getGenericParameterTypes()).forEach(parameter -> add(parameter, seen, names));
                    Arrays.stream(other.getParameters()).forEach(parameter -> names.add(simple(parameter.getName())));
                }
                if (other.getReturnType() == type && type != Paged.class) {
                    names.add(simple(other.getName()));
                }
            }
        }
        return names;
    }

    private static void add(Type type, Set<Type> seen, Set<String> names) {
        if (!seen.add(type)) {
            return;
        }
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> add(argument, seen, names));
        } else if (type instanceof Class<?> plain && plain.isSealed()) {
            Arrays.stream(plain.getPermittedSubclasses()).forEach(kind -> add(kind, seen, names));
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            names.add(simple(plain.getSimpleName()));
            for (RecordComponent component : plain.getRecordComponents()) {
                names.add(simple(component.getName()));
                add(component.getGenericType(), seen, names);
            }
        }
    }

    /** A name that is the same in Java and in JSON. */
    static String simple(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
