package io.quarkiverse.datadog.llmobs.testkit.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Parameter;
import java.util.Map;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import org.junit.jupiter.api.Test;

import io.quarkiverse.datadog.llmobs.rest.Operation;
import io.quarkiverse.datadog.llmobs.rest.RetrySafety;
import io.smallrye.mutiny.Uni;

/**
 * Calls with a number in their path.
 */
class RawCallTest {

    /** Its things have numbered versions. */
    @Path("/things")
    private interface Things {

        @GET
        @Path("/{thing_id}/versions/{version}")
        @Operation(id = "GetVersion", retrySafety = RetrySafety.SAFE)
        Uni<Void> version(@PathParam("thing_id") String thingId, @PathParam("version") Long version);
    }

    @Test
    void aNumberStandsInThePathButIsNoId() {
        RawCall call = RawCall.of(Things.class, things -> things.version("a b", 2L));
        assertEquals("/things/a%20b/versions/2", call.path());
        assertEquals(Map.of("thing_id", "a b"), call.pathParameters());
    }

    @Test
    void aNumberOfAnotherPathIsPassedAsANumber() throws Exception {
        Parameter[] parameters = Things.class.getDeclaredMethod("version", String.class, Long.class).getParameters();
        RequestArguments other = new RequestArguments(null, Map.of("thing_id", "x", "version", "3"), Map.of(), null);
        assertEquals("x", other.replace(parameters[0], "a b"));
        assertEquals(3L, other.replace(parameters[1], 2L));
    }
}
