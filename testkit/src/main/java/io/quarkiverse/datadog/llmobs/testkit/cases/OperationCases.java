package io.quarkiverse.datadog.llmobs.testkit.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.testkit.cases.annotation.AnnotationQueueCases;
import io.quarkiverse.datadog.llmobs.testkit.cases.annotation.InteractionCases;
import io.quarkiverse.datadog.llmobs.testkit.cases.integration.IntegrationCases;
import io.quarkiverse.datadog.llmobs.testkit.cases.pattern.PatternCases;
import io.quarkiverse.datadog.llmobs.testkit.cases.prompt.PromptCases;
import io.quarkiverse.datadog.llmobs.testkit.cases.prompt.PromptVersionCases;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;

/**
 * All cases: one for each operation of the client.
 */
public final class OperationCases {

    private static final List<OperationCase> ALL = Stream
            .of(ProjectCases.all(), DatasetCases.all(), RecordCases.all(), UploadCases.all(), VersionCases.all(),
                    DraftCases.all(), ExperimentCases.all(), EventCases.all(), SearchCases.all(), PromptCases.all(),
                    PromptVersionCases.all(), PatternCases.all(), IntegrationCases.all(), AnnotationQueueCases.all(),
                    InteractionCases.all(), SpanCases.all(), EvaluatorCases.all(), EvaluationCases.all())
            .flatMap(List::stream).toList();

    private OperationCases() {
    }

    public static List<OperationCase> all() {
        return ALL;
    }

    /** The operation ids, for parameterized tests. They are texts because JUnit and the application load classes apart. */
    public static Stream<String> ids() {
        return ALL.stream().map(OperationCase::id);
    }

    /** The case of an operation. */
    public static OperationCase of(String operationId) {
        return ALL.stream().filter(one -> one.id().equals(operationId)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No case has the operation id " + operationId));
    }

    /** The case that a request belongs to: of those whose path matches the one with the fewest parameters. */
    public static Optional<OperationCase> matching(String httpMethod, String path) {
        return ALL.stream().filter(one -> one.match(httpMethod, path).isPresent())
                .min(Comparator.comparingInt(one -> one.pathParameters().size()));
    }

    /** The JSON of a seed for the emulator, with everything that the cases name by its id. */
    public static String seed() {
        try (InputStream seed = OperationCases.class.getResourceAsStream("seed.json")) {
            return new String(seed.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
