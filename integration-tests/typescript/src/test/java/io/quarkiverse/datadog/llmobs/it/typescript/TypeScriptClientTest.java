package io.quarkiverse.datadog.llmobs.it.typescript;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import io.quarkiverse.datadog.llmobs.emulator.Profile;

/** The TypeScript client of Datadog sends each of its requests to the emulator and reads the responses. */
class TypeScriptClientTest {

    private static final List<Deviation> DEVIATIONS = Deviation.all();

    private static Scenario scenario;

    @BeforeAll
    static void run() throws IOException {
        NodeProject.install();
        scenario = Scenario.run();
    }

    @TestFactory
    Stream<DynamicTest> theClientReadsThePublishedForm() {
        return tests(scenario.published(), Profile.PUBLISHED);
    }

    @TestFactory
    Stream<DynamicTest> theClientReadsTheLiveForm() {
        return tests(scenario.live(), Profile.LIVE);
    }

    private static Stream<DynamicTest> tests(List<Call> calls, Profile profile) {
        return operations(calls).stream()
                .map(operation -> DynamicTest.dynamicTest(operation, () -> assertAll(calls.stream()
                        .filter(call -> call.operation().equals(operation)).map(call -> () -> check(call, profile)))));
    }

    private static Set<String> operations(List<Call> calls) {
        return calls.stream().map(Call::operation).collect(toCollection(TreeSet::new));
    }

    private static void check(Call call, Profile profile) {
        String expected = DEVIATIONS.stream().filter(deviation -> deviation.isOf(call, profile)).map(Deviation::problem)
                .findFirst().orElse(null);
        assertEquals(expected, call.problem(), () -> call + " in the form " + profile
                + (expected == null ? "" : ": deviations.json is no longer true, correct or remove its entry"));
        if (profile == Profile.PUBLISHED) {
            assertEquals(List.of(), call.undeclared(), () -> call + " has members that are not published");
        }
    }

    @Test
    void everyOperationIsCalled() {
        Set<String> called = operations(scenario.published());
        assertEquals(73, called.size());
        assertEquals(scenario.clientOperations(), called);
        assertEquals(called, operations(scenario.live()));
    }

    /** The live form has some, such as the author of a dataset; so the check of the published form finds them. */
    @Test
    void membersThatAreNotPublishedAreFound() {
        assertTrue(scenario.live().stream().filter(call -> call.operation().equals("ListLLMObsDatasets"))
                .flatMap(call -> call.undeclared().stream()).anyMatch(member -> member.endsWith("/author")));
    }

    @Test
    void everyDeviationIsOfACallAndSaysWhy() {
        DEVIATIONS.forEach(deviation -> {
            assertTrue(scenario.published().stream().anyMatch(call -> deviation.isOf(call, deviation.profile())),
                    deviation::toString);
            assertTrue(!deviation.reason().isBlank() && !deviation.problem().isBlank(), deviation::toString);
        });
    }
}
