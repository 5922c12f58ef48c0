package io.quarkiverse.datadog.llmobs.runtime.json.stream;

import java.lang.reflect.Constructor;
import java.util.Map;

import com.fasterxml.jackson.databind.JavaType;

/**
 * The components of a record type by the names of their members.
 *
 * @param components the components but for {@code other}
 * @param other the component that takes the members that are no component, or do not fit theirs; null when there is none
 * @param constructor takes all components; null when the type is read in another way
 */
public record RecordShape(Map<String, Component> components, Component other, Constructor<?> constructor) {

    /**
     * A component of a record type.
     *
     * @param name the name of its member
     * @param index the position among the arguments of the constructor
     */
    public record Component(String name, int index, JavaType type) {
    }

    /** The type of the component of a member; null when there is none. */
    public JavaType typeOf(String member) {
        Component component = components.get(member);
        return component == null ? null : component.type();
    }
}
