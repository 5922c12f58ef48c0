package io.quarkiverse.datadog.llmobs.emulator.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.emulator.Fault;

class OperationsTest {

    private static final OperationHandler HANDLER = request -> null;

    @Test
    void aHandlerIsFoundByItsOperation() {
        Operations operations = new Operations(List.of(group -> group.on("ListLLMObsPrompts", HANDLER)));
        assertEquals(Set.of("ListLLMObsPrompts"), operations.ids());
        assertEquals(HANDLER, operations.handler(OperationTable.row("ListLLMObsPrompts")));
        assertTrue(operations.isEmulated(OperationTable.row("ListLLMObsPrompts")));
        assertFalse(operations.isEmulated(OperationTable.row("ListLLMObsSpans")));
    }

    @Test
    void anUnknownIdCannotBeRegistered() {
        assertTrue(assertThrows(IllegalArgumentException.class,
                () -> new Operations(List.of(group -> group.on("ListPrompts", HANDLER)))).getMessage()
                .contains("ListLLMObsPrompts"));
    }

    @Test
    void anOperationHasOneHandler() {
        assertThrows(IllegalStateException.class, () -> new Operations(List.of(group -> group.on("ListLLMObsPrompts", HANDLER),
                group -> group.on("ListLLMObsPrompts", HANDLER))));
    }

    @Test
    void theTableAndTheRegistrationSayWhichFaultsCanHappen() {
        Operations operations = new Operations(List.of(group -> {
            group.on("ListLLMObsSpans", HANDLER);
            group.on("DeleteLLMObsProjects", HANDLER);
            group.on("ExportLLMObsDataset", HANDLER, Fault.Kind.READ_LAG);
        }));
        assertEquals(Set.of(Fault.Kind.STATUS, Fault.Kind.DELAY, Fault.Kind.CUT, Fault.Kind.MALFORMED_JSON,
                Fault.Kind.EMPTY_PAGE, Fault.Kind.REPEATED_CURSOR), operations.possibleFaults("ListLLMObsSpans"));
        assertEquals(Set.of(Fault.Kind.STATUS, Fault.Kind.DELAY, Fault.Kind.CUT),
                operations.possibleFaults("DeleteLLMObsProjects"));
        assertEquals(Set.of(Fault.Kind.STATUS, Fault.Kind.DELAY, Fault.Kind.CUT, Fault.Kind.READ_LAG),
                operations.possibleFaults("ExportLLMObsDataset"));
        assertThrows(IllegalArgumentException.class, () -> operations.possibleFaults("ListLLMObsPrompts"));
    }
}
