package io.quarkiverse.datadog.llmobs.runtime.json;

import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;

import io.quarkiverse.datadog.llmobs.model.NewRecord;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;

/**
 * Gives the types of this extension, and only these, the names of the wire and leaves out what is null. An object of the
 * application that is sent as an input keeps its own names and its nulls.
 */
final class WireNames extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;
    private static final Set<String> OURS = Set.of(NewRecord.class.getPackageName(), Document.class.getPackageName());

    @Override
    public Object findNamingStrategy(AnnotatedClass type) {
        return isOurs(type.getRawType()) ? PropertyNamingStrategies.SNAKE_CASE
                : super.findNamingStrategy(type);
    }

    @Override
    public JsonInclude.Value findPropertyInclusion(Annotated annotated) {
        Class<?> owner = annotated instanceof AnnotatedMember member ? member.getDeclaringClass() : annotated.getRawType();
        return isOurs(owner)
                ? JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS)
                : super.findPropertyInclusion(annotated);
    }

    private static boolean isOurs(Class<?> type) {
        return type != null && OURS.contains(type.getPackageName());
    }
}
