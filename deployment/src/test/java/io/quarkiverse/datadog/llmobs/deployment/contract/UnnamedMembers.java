package io.quarkiverse.datadog.llmobs.deployment.contract;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;

import io.quarkiverse.datadog.llmobs.deployment.contract.Difference.Kind;

/**
 * The members that are only kept among those that the client does not know: in components named {@code other}, and in types
 * named {@code Other…}.
 */
final class UnnamedMembers {

    /** The places of members that have a component in some document. */
    private final Set<String> named = new TreeSet<>();
    /** The first problem of each place of members that have none in some document. */
    private final Map<String, Problem> unnamed = new LinkedHashMap<>();

    /** @param value what the client has made of the document */
    void add(String where, GeneratedDocument document, Object value) {
        Set<String> paths = paths(value);
        named.addAll(document.presentPlaces(paths));
        paths.stream().map(document::place).forEach(place -> unnamed.putIfAbsent(place,
                new Problem(place, where, "has no component of its own, or one of a type that cannot hold it")));
    }

    List<Problem> problems() {
        return unnamed.values().stream()
                .map(problem -> named.contains(problem.place()) ? problem.ofKind(Kind.DEPENDS) : problem).toList();
    }

    /** Their paths. */
    static Set<String> paths(Object value) {
        Walk walk = new Walk(new TreeSet<>());
        walk.walk("", value);
        return walk.paths();
    }

    private record Walk(Set<String> paths) {

        void walk(String path, Object value) {
            if (value instanceof Record) {
                if (value.getClass().getSimpleName().startsWith("Other")) {
                    paths.add(path);
                }
                for (RecordComponent component : value.getClass().getRecordComponents()) {
                    component(path, component, get(component, value));
                }
            } else if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    walk(path + '[' + i + ']', list.get(i));
                }
            } else if (value instanceof Map<?, ?> map) {
                map.forEach((name, member) -> walk(member(path, name), member));
            }
        }

        private void component(String path, RecordComponent component, Object value) {
            if (component.getName().equals("other") && value instanceof Map<?, ?> others) {
                others.keySet().forEach(other -> paths.add(member(path, other)));
            } else if (component.getAccessor().isAnnotationPresent(JsonValue.class)) {
                walk(path, value);
            } else {
                walk(member(path, PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(component.getName())), value);
            }
        }

        private static String member(String path, Object name) {
            return path.isEmpty() ? name.toString() : path + '.' + name;
        }

        private static Object get(RecordComponent component, Object value) {
            try {
                component.getAccessor().setAccessible(true);
                return component.getAccessor().invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
