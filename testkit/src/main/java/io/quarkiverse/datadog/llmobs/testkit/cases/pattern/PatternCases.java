package io.quarkiverse.datadog.llmobs.testkit.cases.pattern;

import java.util.List;
import java.util.stream.Stream;

import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;

/**
 * The operations on patterns.
 */
public final class PatternCases {

    private PatternCases() {
    }

    public static List<OperationCase> all() {
        return Stream.of(PatternConfigCases.all(), PatternRunCases.all(),
                PatternTopicCases.all(), PatternPointCases.all())
                .flatMap(List::stream).toList();
    }
}
