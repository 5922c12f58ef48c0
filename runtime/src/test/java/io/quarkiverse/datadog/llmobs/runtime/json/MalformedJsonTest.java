package io.quarkiverse.datadog.llmobs.runtime.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkiverse.datadog.llmobs.runtime.random.RandomBytes;
import io.quarkiverse.datadog.llmobs.runtime.random.RandomRuns;

class MalformedJsonTest {

    static Stream<Arguments> data() {
        return Stream.of(
                arguments("{'question': 'Who?'}", "single quotes"),
                arguments("[{'role': 'user', 'content': \"it's\"}]", "single quotes"),
                arguments("[{'role': 'user'}\n {'role': 'assistant'}]", "single quotes"),
                arguments("['a' 'b']", "single quotes"),
                arguments("('a', 'b')", "single quotes"),
                arguments("{'a', 'b'}", "single quotes"),
                arguments("{u'a': u'b'}", "single quotes"),
                arguments("{'a': None}", "single quotes"),
                arguments("{name: 'Bob'}", "single quotes"),
                arguments("{'role': 'user', 'content': 'I don't know'}", "single quotes"),
                arguments("{'at': datetime.datetime(2026, 1, 2), 'n': 1}", "single quotes"),
                arguments("{'a': array([1, ')'], dtype=object)}", "single quotes"),
                arguments("{'a': nan}", "JSON has no number nan; write null"),
                arguments("[\"a\", True]", "True is not JSON; write true"),
                arguments("{\"a\": None}", "None is not JSON; write null"),
                arguments("{\"a\": undefined}", "undefined is not JSON; write null"),
                arguments("{\"a\": (1, None)}", "None is not JSON"),
                arguments("{\"score\": NaN}", "JSON has no number NaN"),
                arguments("[1.5, nan]", "JSON has no number nan"),
                arguments("{\"a\": -Infinity}", "JSON has no number -Infinity"),
                arguments("{\"a\": 1", "ends before"),
                arguments("{\"a\": 1, \"b\": \"cut o", "ends before"),
                arguments("{\"a\": 1, \"b\": tru", "ends before"),
                arguments("{\"a\": {\"b\": 1}, \"c\": [1, 2", "ends before"),
                arguments("[{\"a\": 1},", "ends before"),
                arguments("[1, 2,]", "a comma after"),
                arguments("{\"a\": 1,}", "a comma after"),
                arguments("{\"a\": 1},", "a comma after"),
                arguments("{\"a\": 1};", "there is ; after its end"),
                arguments("{\"a\": 1}]", "there is ] after its end"),
                arguments("{\"a\": {\"b\": 1}}}", "there is } after its end"),
                arguments("{\"a\": [1, 2}", "closed by one of another kind"),
                arguments("{\"role\": \"a\"}, {\"role\": \"b\"}", "there are several values"),
                arguments("{\"a\": 1 \"b\": 2}", "no comma between"),
                arguments("{\"a\": [1 2]}", "no comma between"),
                arguments("{\"a\": 1, \"b\" 2}", "no colon between"),
                arguments("{\"a\", \"b\": 1}", "a name in it has no value"),
                arguments("{a: \"b\"}", "names are not in quotes"),
                arguments("{\"a\": 1 // one\n}", "comments"),
                arguments("{\"a\": /* one */ 1}", "comments"),
                arguments("{\"a\": 1 // one }", "comments"),
                arguments("{\"a\":\u00a01}", "the invisible character [U+00A0] between"),
                arguments("\u00a0{\"a\": 1}", "the invisible character [U+00A0] before or after"),
                arguments("{\"a\": 1}\u200b", "the invisible character [U+200B] before or after"),
                arguments("\uFEFF[\"a\"]", "the invisible character [U+FEFF] before or after"),
                arguments("\u000B{\"a\": 1}", "the invisible character [U+000B] before or after"),
                arguments("{\"a\": 1e999999999999}", "out of range"),
                arguments("{\"a\": .5}", "Unexpected character"),
                arguments("{\"a\": 01}", "Leading zeroes"),
                arguments("{\"a\": \"\\x\"}", "Unrecognized character escape"),
                arguments("{\"a\": \"x\ny\"}", "has to be escaped"));
    }

    @ParameterizedTest
    @MethodSource("data")
    void dataThatIsNoJsonIsFound(String text, String problem) {
        String said = MalformedJson.problem(text);
        assertNotNull(said);
        assertTrue(said.contains(problem), said);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "text", "{", "[", "{\"", "[{\"", "{name}, hello", "{name}", "{{ name }}", "[INST] hi [/INST]",
            "[1] says so", "[see below]", "[Note: 'x']", "{1, 2}", "{1,}", "[2, 5)", "(-1, 7]", "(1, 2)", "(\"quoted\")",
            "('quoted')", "(see 'a', or 'b')", "[1 2 3]", "['Twas the night", "{a: b}", "{name: Bob Smith}", "{\"a\": 1} {}",
            "{\"a\": 1} as YAML, please", "{\"no\": json", "[x for x in 'abc']", "{% if a %}", "'a'", "\"half", "[12:30]",
            "{}x", "NaN", "None", "[\"x\" is a text]", "{\"text\": {{text}}}",
            "{\"role\": \"user\", \"content\": {user_input}}", "{\"text\": \"{{text}}\", \"n\": {n}}",
            "{\"city\": \"<city>\", \"temp\": <number>}", "{\"thought\": ..., \"action\": ...}",
            "{\"answer\": \"yes\" | \"no\"}", "{'answer': 'yes' | 'no'}", "{\"name\": string}", "{\"a\": %s}", "{\"a\": ${c}}",
            "{{\"name\"}}", "{{'name'}}", "{\"a\": \"x\", ...}", "{\"a\": [...]}", "{\"a\": }", "{\"url\": //server}",
            "{\"a\": now()}", "{'a': <name>}", "{\"a\": {b}, \"c\": None}", "(\"Yes\", \"No\", \"Maybe\")",
            "(\"O'Brien\", \"Smith\")", "[\"']", "[\"'][^\"']*[\"']", "[\"\\w]+", "[\"Hello, she said", "[1, 2, 3, 5, 8, 13,",
            "[NULL]", "[None]", "[TRUE]", "{None}", "[,]", "{\"answer\": \"x", "{\"a\": {\"b\": [1, 2", "[\"cut o",
            "{\"a\": tru", "\u00a042", "\u00a0hello" })
    void plainTextAndTemplatesAreLeftAlone(String text) {
        assertNull(MalformedJson.problem(text));
    }

    @Test
    void anyTextIsLookedAtInTime() {
        RandomRuns.of(5_000, choices -> MalformedJson.problem(new String(RandomBytes.like(
                RandomBytes.utf8("[{'a': 1.5e3, \"b\": [None, 'x', (True, {'c'})]}, {n: nan}]"), choices),
                StandardCharsets.UTF_8)));
        for (String long_ : new String[] { "[" + "1".repeat(1 << 20) + "x", "[".repeat(1 << 20),
                "['" + "\\".repeat(1 << 20), "{\"a\": " + "1".repeat(1 << 20) + "x}", "{\"a\": " + "x".repeat(1 << 20) + "}",
                "{\"a\": \"b\"" + " ".repeat(1 << 20) + "x}", "{'a': f(" + "(".repeat(1 << 20),
                "[\"" + "x,".repeat(1 << 20) }) {
            assertNull(MalformedJson.problem(long_));
        }
        assertEquals("it ends before its brackets are closed",
                MalformedJson.problem("{\"a\": 1, \"b\": [" + "'x' ,".repeat(1 << 20)));
    }
}
