package io.quarkiverse.datadog.llmobs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.datadog.llmobs.dataset.Datasets;
import io.quarkiverse.datadog.llmobs.dataset.ReactiveDatasets;
import io.quarkiverse.datadog.llmobs.dataset.export.DatasetExport;
import io.quarkiverse.datadog.llmobs.dataset.export.ReactiveDatasetExport;
import io.quarkiverse.datadog.llmobs.dataset.imports.DatasetImport;
import io.quarkiverse.datadog.llmobs.dataset.imports.ReactiveDatasetImport;
import io.quarkiverse.datadog.llmobs.dataset.record.ReactiveRecords;
import io.quarkiverse.datadog.llmobs.dataset.record.Records;
import io.quarkiverse.datadog.llmobs.experiment.Experiments;
import io.quarkiverse.datadog.llmobs.experiment.ReactiveExperiments;
import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkiverse.datadog.llmobs.page.ReactivePaged;
import io.quarkiverse.datadog.llmobs.project.Projects;
import io.quarkiverse.datadog.llmobs.project.ReactiveProjects;

/**
 * Both twins offer the same, under the same names, each in its own form.
 */
class TwinsTest {

    private static final Map<Class<?>, Class<?>> TWINS = Map.of(LlmObservability.class, ReactiveLlmObservability.class,
            Projects.class, ReactiveProjects.class, Datasets.class, ReactiveDatasets.class, Records.class,
            ReactiveRecords.class,
            Experiments.class, ReactiveExperiments.class, Paged.class, ReactivePaged.class, DatasetExport.class,
            ReactiveDatasetExport.class, DatasetImport.class, ReactiveDatasetImport.class);

    /** What exists in one world only: streams of the JDK on one side, a stream of pieces on the other. */
    private static final Set<String> BLOCKING_ONLY = Set.of("toStream", "open", "iterator", "spliterator", "forEach");
    private static final Set<String> REACTIVE_ONLY = Set.of("bytes");

    static Stream<Arguments> twins() {
        return TWINS.entrySet().stream().map(twin -> Arguments.of(twin.getKey(), twin.getValue()));
    }

    @ParameterizedTest
    @MethodSource("twins")
    void twinsOfferTheSame(Class<?> blocking, Class<?> reactive) {
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

    /** The type without its world: {@code Uni<T>} is T, {@code Multi<T>} is a stream, a reactive twin is its twin. */
    private static String common(Type type) {
        String name = type.getTypeName();
        if (type instanceof ParameterizedType generic && generic.getRawType().getTypeName().equals("io.smallrye.mutiny.Uni")) {
            return common(generic.getActualTypeArguments()[0]);
        }
        return name.replace("io.smallrye.mutiny.Multi", "java.util.stream.Stream").replace(".Reactive", ".");
    }
}
