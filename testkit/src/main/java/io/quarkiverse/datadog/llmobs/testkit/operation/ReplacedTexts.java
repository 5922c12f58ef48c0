package io.quarkiverse.datadog.llmobs.testkit.operation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Copies of a value in each of which one text is another one.
 */
public final class ReplacedTexts {

    private ReplacedTexts() {
    }

    /** One copy for each text in a text, record, list or map, however deep it is; none for other values. */
    public static List<?> of(Object value, String replacement) {
        List<Object> copies = new ArrayList<>();
        if (value instanceof String) {
            copies.add(replacement);
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                for (Object item : of(list.get(i), replacement)) {
                    List<Object> copy = new ArrayList<>(list);
                    copy.set(i, item);
                    copies.add(copy);
                }
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, member) -> {
                of(key, replacement).forEach(other -> copies.add(copy(map, key, other, member)));
                of(member, replacement).forEach(other -> copies.add(copy(map, key, key, other)));
            });
        } else if (value instanceof Record) {
            addRecords(value, replacement, copies);
        }
        return copies;
    }

    private static Map<Object, Object> copy(Map<?, ?> map, Object removed, Object key, Object member) {
        Map<Object, Object> copy = new LinkedHashMap<>(map);
        copy.remove(removed);
        copy.put(key, member);
        return copy;
    }

    private static void addRecords(Object value, String replacement, List<Object> copies) {
        RecordComponent[] components = value.getClass().getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            Object[] values = Stream.of(components).map(component -> get(component, value)).toArray();
            for (Object other : of(values[i], replacement)) {
                values[i] = other;
                copies.add(construct(value.getClass(), components, values));
            }
        }
    }

    /** The value of a component. */
    static Object get(RecordComponent component, Object value) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Calls the canonical constructor of a record. */
    static Object construct(Class<?> type, RecordComponent[] components, Object... values) {
        try {
            return type.getDeclaredConstructor(Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException("no " + type.getSimpleName() + " can be made of the values", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
