package io.quarkiverse.datadog.llmobs.runtime.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.core.JsonProcessingException;

import io.quarkiverse.datadog.llmobs.runtime.json.document.TestDocuments;

class JsonProblemTest {

    private static final Pattern SWITCH = Pattern.compile("(?i)feature|constraints|enable|disable|source:");

    private static String problem(String json) {
        return JsonProblem.of(assertThrows(JsonProcessingException.class, () -> WireJson.mapper().readTree(json)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a":NaN} | JSON has no number NaN; write null, or the text "NaN"
            {"a":-Infinity} | JSON has no number -Infinity; write null, or the text "-Infinity"
            {"a":-inf} | JSON has only finite numbers; write null, or a text
            {"a":None} | None is not JSON; write null
            {"a":True} | True is not JSON; write true
            {"a":undefined} | undefined is not JSON; write null
            {"a":word} | unexpected word 'word'; texts must be in double quotes
            {"a":+1} | Unexpected character ('+' (code 43)) in numeric value: a number in JSON has no plus sign
            [1,] | a value is missing before ]
            {"a":1,} | there is a comma before }
            {a:1} | a name is not in double quotes
            // x | Unexpected character ('/' (code 47)): JSON has no comments
            {'a':1} | a single quote; JSON writes texts and names in double quotes (Python: json.dumps instead of str)
            {"a":1 | Unexpected end-of-input: expected close marker for Object (start marker at line 1, column 1)
            """)
    void theMessageDoesNotMentionTheParser(String json, String expected) {
        assertEquals(expected, problem(json));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a":Infinity}
            [+1]
            /*
            `#`
            {a:1}
            ['a']
            [1,]
            [1
            {"a"
            [01]
            [1.]
            [.5]
            `\u001e{}`
            `"\t"`
            "\\x"
            [}
            `\u0000`
            [nul]
            {"a":1}}
            """)
    void noSwitchOfTheParserIsNamed(String json) {
        assertFalse(SWITCH.matcher(problem(json)).find(), problem(json));
    }

    @Test
    void limitsAreNamedWithoutTheParser() {
        String said = problem("[".repeat(6000) + "]".repeat(6000));
        assertTrue(said.contains("(5001) exceeds the maximum allowed (5000)"), said);
        said = problem("[" + "1".repeat(20_000) + "]");
        assertFalse(SWITCH.matcher(said).find(), said);
    }

    @Test
    void noSwitchOfTheWriterIsNamed() {
        String said = assertThrows(IllegalArgumentException.class, () -> TestDocuments.WRITER.length(new Object()))
                .getMessage();
        assertFalse(SWITCH.matcher(said).find(), said);
    }
}
