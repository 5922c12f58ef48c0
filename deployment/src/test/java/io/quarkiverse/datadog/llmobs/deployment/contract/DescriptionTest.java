package io.quarkiverse.datadog.llmobs.deployment.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.quarkiverse.datadog.llmobs.contract.ApiDescription;
import io.quarkiverse.datadog.llmobs.contract.DescribedOperation;
import io.quarkiverse.datadog.llmobs.testkit.cases.OperationCases;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;

/**
 * The client has each operation of the API description, sends each parameter and each member of each request, and loses nothing
 * of a response. Documents are generated from the schemas. {@code contract/differences.txt} has what differs for a reason.
 */
class DescriptionTest {

    private static final List<DescribedOperation> DESCRIBED = ApiDescription.operations();

    static Stream<DescribedOperation> operations() {
        return DESCRIBED.stream();
    }

    @Test
    void eachOperationIsBuilt() {
        Set<String> described = new TreeSet<>(DESCRIBED.stream().map(DescribedOperation::id).toList());
        assertEquals(73, described.size());
        assertEquals(described, new TreeSet<>(OperationCases.all().stream().filter(OperationCase::isPublished)
                .map(OperationCase::id).toList()));
    }

    @ParameterizedTest
    @MethodSource("operations")
    void eachParameterIsOneOfTheMethod(DescribedOperation operation) {
        assertNone(operation, ParameterCheck::ofInterface);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void eachParameterCanBePassedToTheGroup(DescribedOperation operation) {
        assertNone(operation, ParameterCheck::ofGroups);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void eachRequestCanBeExpressed(DescribedOperation operation) {
        assertNone(operation, RequestCheck::of);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void eachMemberOfARequestCanBePassedToTheGroup(DescribedOperation operation) {
        assertNone(operation, RequestCheck::ofGroups);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void eachResponseIsReadWithoutALoss(DescribedOperation operation) {
        assertNone(operation, ResponseCheck::of);
    }

    @Test
    void eachDifferenceIsOne() {
        Set<Difference> found = operations().flatMap(operation -> Stream
                .<BiFunction<DescribedOperation, ClientOperation, List<Problem>>> of(ParameterCheck::ofInterface,
                        ParameterCheck::ofGroups, RequestCheck::of, RequestCheck::ofGroups, ResponseCheck::of)
                .flatMap(check -> problems(operation, check).stream()))
                .flatMap(problem -> Difference.find(problem.kind(), problem.place()).stream())
                .collect(Collectors.toSet());
        // the check of requests fails if the client expresses what these places do not allow
        Set<String> limited = operations().flatMap(operation -> operation.jsonRequest().stream())
                .flatMap(request -> SchemaDocuments.ofRequest(request).stream()).map(GeneratedDocument::unexpressed)
                .filter(Objects::nonNull).collect(Collectors.toSet());
        assertEquals(List.of(), Difference.all().stream()
                .filter(one -> !found.contains(one) && !(one.isLimit() && limited.contains(one.place()))).toList(),
                "remove what does not differ any more from contract/differences.txt");
    }

    private static void assertNone(DescribedOperation operation,
            BiFunction<DescribedOperation, ClientOperation, List<Problem>> check) {
        Map<String, Problem> first = new LinkedHashMap<>();
        problems(operation, check).stream().filter(problem -> !problem.isAllowed())
                .forEach(problem -> first.putIfAbsent(problem.place(), problem));
        if (!first.isEmpty()) {
            fail(first.size() + " places of the description:\n"
                    + first.values().stream().map(Problem::toString).collect(Collectors.joining("\n")));
        }
    }

    private static List<Problem> problems(DescribedOperation operation,
            BiFunction<DescribedOperation, ClientOperation, List<Problem>> check) {
        return check.apply(operation, new ClientOperation(OperationCases.of(operation.id())));
    }
}
