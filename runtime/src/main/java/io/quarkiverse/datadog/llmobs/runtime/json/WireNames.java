package io.quarkiverse.datadog.llmobs.runtime.json;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;

import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.dataset.record.NewRecord;
import io.quarkiverse.datadog.llmobs.experiment.Experiment;
import io.quarkiverse.datadog.llmobs.project.Project;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.value.Author;

/**
 * Gives the types of this extension, and only these, the names of the wire and leaves out what is null. An object of the
 * application that is sent as an input keeps its own names and its nulls.
 */
final class WireNames extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;
    private static final Set<String> OURS = Stream
            .of(Project.class, Dataset.class, NewRecord.class, Experiment.class, Author.class, Document.class)
            .map(Class::getPackageName).collect(Collectors.toSet());

    @Override
    public Object findNamingStrategy(AnnotatedClass type) {
        return isOurs(type.getRawType()) ? PropertyNamingStrategies.SNAKE_CASE
                : super.findNamingStrategy(type);
    }

    @Override
    public JsonInclude.Value findPropertyInclusion(Annotated annotated) {
        return isOurs(ownerOf(annotated))
                ? JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS)
                : super.findPropertyInclusion(annotated);
    }

    /** What an answer holds beyond the components is put where it belongs by {@link Fitted}, under any name. */
    @Override
    public Boolean hasAnySetter(Annotated annotated) {
        return isOurs(ownerOf(annotated)) ? Boolean.FALSE : super.hasAnySetter(annotated);
    }

    private static Class<?> ownerOf(Annotated annotated) {
        return annotated instanceof AnnotatedMember member ? member.getDeclaringClass() : annotated.getRawType();
    }

    static boolean isOurs(Class<?> type) {
        return type != null && OURS.contains(type.getPackageName());
    }
}
