package io.quarkiverse.datadog.llmobs;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each blocking interface has a reactive twin with the same methods.
 */
class TwinsTest {

    /** These methods have no twin: streams of the JDK on one side, a stream of byte arrays on the other. */
    private static final Set<String> BLOCKING_ONLY = Set.of("toStream", "open", "iterator", "spliterator", "forEach");
    private static final Set<String> REACTIVE_ONLY = Set.of("bytes");

    static Stream<Arguments> twins() {
        Map<Class<?>, Class<?>> twins = new LinkedHashMap<>();
        collect(LlmObservability.class, ReactiveLlmObservability.class, twins);
        return twins.entrySet().stream().map(twin -> Arguments.of(twin.getKey(), twin.getValue()));
    }

    /** Adds the groups, and what their methods return: each interface whose twin has the prefix Reactive. */
    private static void collect(Class<?> blocking, Class<?> reactive, Map<Class<?>, Class<?>> twins) {
        if (twins.put(blocking, reactive) != null) {
            return;
        }
        for (Method method : blocking.getMethods()) {
            Class<?> type = method.getReturnType();
            if (type.isInterface() && type.getPackageName().startsWith(LlmObservability.class.getPackageName())) {
                collect(type,
                        assertDoesNotThrow(() -> Class.forName(type.getPackageName() + ".Reactive" + type.getSimpleName()),
                                () -> type + " has no reactive twin"),
                        twins);
            }
        }
    }

    @Test
    void theTwinsOfAllGroupsAreFound() {
        assertTrue(twins().count() >= 8);
    }

    @ParameterizedTest
    @MethodSource("twins")
    void twinsHaveTheSameMethods(Class<?> blocking, Class<?> reactive) {
        assertEquals(signatures(blocking, BLOCKING_ONLY), signatures(reactive, REACTIVE_ONLY));
    }

    private static Set<String> signatures(Class<?> type, Set<String> own) {
        return Arrays.stream(type.getMethods()).filter(method -> !own.contains(method.getName()))
                .map(TwinsTest::signature).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String signature(Method method) {
        return common(method.getGenericReturnType()) + " " + method.getName()
                + Arrays.stream(method.getGenericParameterTypes()).map(Type::getTypeName).toList();
    }

    /**
     * The type in its blocking form: T for {@code Uni<T>}, a stream for {@code Multi<T>}, the blocking interface for its twin.
     */
    private static String common(Type type) {
        String name = type.getTypeName();
        if (type instanceof ParameterizedType generic && generic.getRawType().getTypeName().equals("io.smallrye.mutiny.Uni")) {
            String item = common(generic.getActualTypeArguments()[0]);
            return item.equals("java.lang.Void") ? "void" : item;
        }
        return name.replace("io.smallrye.mutiny.Multi", "java.util.stream.Stream").replace(".Reactive", ".");
    }
}
