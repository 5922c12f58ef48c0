package io.quarkiverse.datadog.llmobs.testkit.operation;

import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.testkit.cases.OperationCases;
import io.quarkiverse.datadog.llmobs.testkit.cases.OperationIds;

/**
 * Replaces arguments of cases.
 */
class RequestArgumentsTest {

    @Test
    void anArgumentThatIsNullStaysNull() throws Exception {
        var parameter = OperationCase.class.getMethod("of", Class.class, Function.class).getParameters()[0];
        for (String operation : new String[] { OperationIds.CREATE_DATASET, OperationIds.LIST_DATASETS }) {
            assertNull(new RequestArguments(OperationCases.of(operation), Map.of(), Map.of(), null).replace(parameter, null));
        }
    }
}
