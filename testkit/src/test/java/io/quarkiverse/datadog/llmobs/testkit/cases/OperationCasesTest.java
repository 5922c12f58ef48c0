package io.quarkiverse.datadog.llmobs.testkit.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.InputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jboss.jandex.Index;
import org.jboss.jandex.IndexReader;
import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.rest.Operation;
import io.quarkiverse.datadog.llmobs.rest.ProjectsApi;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;
import io.smallrye.mutiny.Uni;

/**
 * Each operation of a MicroProfile interface has one case.
 */
class OperationCasesTest {

    @Test
    void everyOperationHasOneCaseAndEveryCaseHasAnOperation() throws Exception {
        List<String> operations = indexOfTheRuntime().getAnnotations(Operation.class).stream()
                .map(operation -> operation.value("id").asString()).sorted().toList();
        assertFalse(operations.isEmpty());
        assertEquals(operations, OperationCases.ids().sorted().toList());
    }

    /** The index beside the classes of the runtime module, which stand in a directory or a jar. */
    private static Index indexOfTheRuntime() throws Exception {
        String type = Operation.class.getName().replace('.', '/') + ".class";
        String location = Operation.class.getClassLoader().getResource(type).toString();
        try (InputStream index = URI.create(location.replace(type, "META-INF/jandex.idx")).toURL().openStream()) {
            return new IndexReader(index).read();
        }
    }

    @Test
    void noTwoOperationsHaveTheSameMethodAndPath() {
        Map<String, String> ids = new HashMap<>();
        for (OperationCase one : OperationCases.all()) {
            assertNull(ids.put(one.httpMethod() + " " + one.pathTemplate(), one.id()), one.id());
        }
    }

    /** Its method has no annotation. */
    private interface NoOperation {

        Uni<?> call();
    }

    @Test
    void aCaseOfAMethodThatIsNoOperationIsRejected() {
        assertThrows(IllegalArgumentException.class, () -> OperationCase.of(NoOperation.class, NoOperation::call));
        assertThrows(IllegalArgumentException.class, () -> OperationCase.idOf(NoOperation.class, NoOperation::call));
    }

    @Test
    void aCaseThatCallsNoMethodIsRejected() {
        assertThrows(IllegalArgumentException.class, () -> OperationCase.of(ProjectsApi.class, api -> null));
    }

    @Test
    void anUnknownOperationIdIsRejected() {
        assertThrows(IllegalArgumentException.class, () -> OperationCases.of("NoSuchOperation"));
    }
}
