package io.quarkiverse.datadog.llmobs.emulator.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.datadog.llmobs.emulator.Fault;
import io.quarkiverse.datadog.llmobs.emulator.RunningEmulator;
import io.quarkiverse.datadog.llmobs.emulator.TestClient;

class FaultJsonTest {

    @RegisterExtension
    final RunningEmulator running = RunningEmulator.withoutContract();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"kind":"empty_page","tiems":2} | $.tiems is not a member
            {"kind":"empty_page","millis":2} | $.millis is not a member
            {"kind":"delay","millis":2,"status":500} | $.status is not a member
            {"kind":"status","status":500,"headers":{"a b":"c"}} | "a b" is not the name
            {"kind":"status","status":500,"headers":{"a":"b\\nc"}} | header a
            {"kind":"status","status":500,"headers":{"a":{}}} | $.headers.a is not a string""")
    void anUnknownOrInvalidMemberOfAFaultIsNamed(String fault, String message) {
        TestClient.Response response = running.client.post("/_emulator/faults",
                fault.replaceFirst("\\{", """
                        {"operation":"ListLLMObsProjects","""));
        assertEquals(400, response.status());
        assertTrue(response.json().path("error").asText().contains(message), response.text());
        assertEquals("[]", running.client.get("/_emulator/faults").text());
    }

    @Test
    void allOfAFaultIsListed() {
        String fault = """
                {"operation":"ListLLMObsProjects","kind":"status","status":502,"contentType":"text/plain",\
                "body":"bad","headers":{"a":"1","b":"2"},"times":2}""";
        assertEquals("[" + fault + "]", running.client.post("/_emulator/faults", fault).text());
        assertEquals("[" + fault + "]", running.client.get("/_emulator/faults").text());
    }

    @Test
    void aHeaderThatCannotBeSentIsRejectedByName() {
        for (String name : new String[] { "", "a b", "a:", "a\r\nb", "\u00e4" }) {
            assertThrows(IllegalArgumentException.class, () -> Fault.rateLimited(Map.of(name, "v")), name);
        }
        for (String value : new String[] { "a\r\nb", "a\rb", "a\nb", "\0", "\u20ac" }) {
            assertTrue(assertThrows(IllegalArgumentException.class, () -> Fault.rateLimited(Map.of("Via", value)))
                    .getMessage().contains("header Via"));
        }
        assertThrows(IllegalArgumentException.class, () -> Fault.status(500, "text/plain\n", null, Map.of()));
    }

    @Test
    void aDelayOfTooManyNanosecondsIsRejected() {
        assertThrows(IllegalArgumentException.class, () -> Fault.delay(Duration.ofDays(1_000_000)));
        assertEquals(Long.MAX_VALUE, Fault.delay(Duration.ofNanos(Long.MAX_VALUE)).delay().toNanos());
    }
}
