package org.acme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

/**
 * Compares the tables of operations with the interfaces of the client and with the emulator.
 */
class GeneratedTablesTest {

    @Test
    void tablesAreUpToDate() throws IOException {
        for (Map.Entry<Path, String> file : GeneratedTables.generate().entrySet()) {
            assertEquals(file.getValue(), Files.readString(file.getKey()).replace("\r\n", "\n"),
                    () -> file.getKey() + " is out of date; 'mvn process-test-classes' without -Dno-format generates it");
        }
    }

    @Test
    void theInterfacesSendTheRequestsOfTheApiDescription() throws IOException {
        Map<String, Method> methods = ApiOperations.methods();
        List<ApiOperation> covered = covered();
        assertEquals(methods.size(), covered.size());
        for (ApiOperation operation : covered) {
            assertEquals(operation.method() + " " + operation.path(), ApiOperations.request(methods.get(operation.id())));
        }
    }

    @Test
    void everyOperationOfTheClientIsEmulated() throws IOException {
        assertEquals(List.of(), covered().stream().filter(operation -> !operation.isEmulated()).toList());
    }

    private static List<ApiOperation> covered() throws IOException {
        return ApiOperations.read().stream().filter(ApiOperation::isCovered).toList();
    }
}
