package io.quarkiverse.datadog.llmobs.runtime.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.runtime.odd.OddBytes;
import io.quarkiverse.datadog.llmobs.runtime.odd.Tries;

class HalfJsonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "{'question': 'Who?'} | single quotes",
            "[{'role': 'user', 'content': \"it's\"}] | single quotes",
            "['a' 'b'] | single quotes",
            "('a', 'b') | single quotes",
            "{'a', 'b'} | single quotes",
            "{'at': datetime.datetime(2026, 1, 2), 'n': 1} | single quotes",
            "[True] | True is not JSON; write true",
            "{\"a\": None} | None is not JSON; write null",
            "{\"a\": undefined} | undefined is not JSON; write null",
            "{\"score\": NaN} | JSON has no number NaN",
            "[1.5, nan] | JSON has no number nan",
            "{\"a\": -Infinity} | JSON has no number -Infinity",
            "{\"a\": 1 | ends before",
            "{\"a\": \"cut o | ends before",
            "{\"a\": {\"b\": [1, 2 | ends before",
            "[{\"a\": 1}, | ends before",
            "[\"cut o | ends before",
            "{\"a\": tru | ends before",
            "[1, 2,] | a comma after",
            "{\"a\": 1,} | a comma after",
            "{\"a\": 1}, | a comma after",
            "[\"a\" \"b\"] | no comma between",
            "{a: \"b\"} | names are not in quotes",
            "{\"a\": .5} | Unexpected character",
            "{\"a\": 01} | Leading zeroes",
            "{\"a\": \"\\x\"} | Unrecognized character escape",
            "`{\"a\": \"x\ny\"}` | has to be escaped",
    })
    void whatWasMeantToBeJsonIsFound(String text, String problem) {
        String said = HalfJson.problem(text);
        assertNotNull(said);
        assertTrue(said.contains(problem), said);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "text", "{", "[", "{name}, hello", "{name}", "{{ name }}", "[INST] hi [/INST]", "[1] says so",
            "[see below]", "[Note: 'x']", "{1, 2}", "[2, 5)", "(-1, 7]", "(1, 2)", "(\"quoted\")", "(see 'a', or 'b')",
            "[1 2 3]", "['Twas the night", "{a: b}", "{name: Bob Smith}", "{\"a\": 1} {}", "{\"a\": 1} as YAML, please",
            "{\"no\": json", "[x for x in 'abc']", "{% if a %}", "'a'", "\"half", "[12:30]", "{}x", "NaN", "None",
            "[\"x\" is a text]" })
    void plainTextIsLeftAlone(String text) {
        assertNull(HalfJson.problem(text));
    }

    @Test
    void anyTextIsLookedAtInTime() {
        Tries.of(5_000, choices -> HalfJson.problem(new String(OddBytes.like(
                OddBytes.utf8("[{'a': 1.5e3, \"b\": [None, 'x', (True, {'c'})]}, {n: nan}]"), choices),
                StandardCharsets.UTF_8)));
        for (String long_ : new String[] { "[" + "1".repeat(1 << 20) + "x", "[".repeat(1 << 20),
                "['" + "\\".repeat(1 << 20) }) {
            assertNull(HalfJson.problem(long_));
        }
        assertEquals("it ends before its brackets are closed", HalfJson.problem("[\"" + "x,".repeat(1 << 20)));
    }
}
