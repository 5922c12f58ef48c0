package io.quarkiverse.datadog.llmobs.runtime.json.document;

import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;

/**
 * Gives the {@link WireTypes}, and only these, the names of the HTTP API, and leaves out what is null in them. An object of the
 * application that is sent as an input keeps its own names and its nulls.
 */
final class WireNames extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    private final transient Set<Class<?>> types;

    WireNames(Set<Class<?>> types) {
        this.types = types;
    }

    @Override
    public Object findNamingStrategy(AnnotatedClass type) {
        return types.contains(type.getRawType()) ? PropertyNamingStrategies.SNAKE_CASE : super.findNamingStrategy(type);
    }

    @Override
    public JsonInclude.Value findPropertyInclusion(Annotated annotated) {
        return isOfWireType(annotated)
                ? JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS)
                : super.findPropertyInclusion(annotated);
    }

    /** What a response holds beyond the components is put where it belongs by {@link UnknownMembers}, under any name. */
    @Override
    public Boolean hasAnySetter(Annotated annotated) {
        return isOfWireType(annotated) ? Boolean.FALSE : super.hasAnySetter(annotated);
    }

    private boolean isOfWireType(Annotated annotated) {
        return types.contains(
                annotated instanceof AnnotatedMember member ? member.getDeclaringClass() : annotated.getRawType());
    }
}
