package io.quarkiverse.datadog.llmobs.runtime.rest;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;

class ArgumentsTest {

    interface Api {

        void deleteThings(Document<List<Resource<String>>> things);

        void createThing(Document<Resource<String>> thing);
    }

    private static final Resource<String> THING = Document.of("things", "one").data();

    private static void check(String method, Document<?> document) throws Exception {
        Arguments.check(Api.class.getDeclaredMethod(method, Document.class), new Object[] { document });
    }

    private static String rejected(String method, Document<?> document) {
        return assertThrows(IllegalArgumentException.class, () -> check(method, document)).getMessage();
    }

    @Test
    void aListOfResourcesIsAccepted() {
        assertDoesNotThrow(() -> check("deleteThings", new Document<>(List.of(THING, THING), null, null)));
    }

    @Test
    void anEmptyListIsRejected() {
        assertEquals("deleteThings needs a document with at least one resource",
                rejected("deleteThings", new Document<>(new ArrayList<>(), null, null)));
    }

    @Test
    void aListWithNullIsRejectedWithItsPosition() {
        assertEquals("deleteThings needs a document without null, but data[1] is null",
                rejected("deleteThings", new Document<>(Arrays.asList(THING, null), null, null)));
    }

    @Test
    void aDocumentNeedsAResourceWithAttributes() {
        String message = "createThing needs a document with a resource and its attributes";
        assertEquals(message, rejected("createThing", null));
        assertEquals(message, rejected("createThing", Document.EMPTY));
    }
}
