package io.quarkiverse.datadog.llmobs.runtime.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkiverse.datadog.llmobs.runtime.random.RandomBytes;
import io.quarkiverse.datadog.llmobs.runtime.random.RandomRuns;

class MalformedJsonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'question': 'Who?'} | single quotes
            [{'role': 'user', 'content': "it's"}] | single quotes
            `[{'role': 'user'}\n {'role': 'assistant'}]` | single quotes
            ['a' 'b'] | single quotes
            ('a', 'b') | single quotes
            {'a', 'b'} | single quotes
            {u'a': u'b'} | single quotes
            {'a': None} | single quotes
            {name: 'Bob'} | single quotes
            {'role': 'user', 'content': 'I don't know'} | single quotes
            {'at': datetime.datetime(2026, 1, 2), 'n': 1} | single quotes
            {'a': array([1, ')'], dtype=object)} | single quotes
            {'a': nan} | JSON has no number nan; write null
            ["a", True] | True is not JSON; write true
            {"a": None} | None is not JSON; write null
            {"a": undefined} | undefined is not JSON; write null
            {"a": (1, None)} | None is not JSON
            {"score": NaN} | JSON has no number NaN
            [1.5, nan] | JSON has no number nan
            {"a": -Infinity} | JSON has no number -Infinity
            {"a": 1 | ends before
            {"a": 1, "b": "cut o | ends before
            {"a": 1, "b": tru | ends before
            {"a": {"b": 1}, "c": [1, 2 | ends before
            [{"a": 1}, | ends before
            [1, 2,] | a comma after
            {"a": 1,} | a comma after
            {"a": 1}, | a comma after
            {"a": 1}; | there is ; after its end
            {"a": 1}] | there is ] after its end
            {"a": {"b": 1}}} | there is } after its end
            {"a": [1, 2} | closed by one of another kind
            {"role": "a"}, {"role": "b"} | there are several values
            {"a": 1 "b": 2} | no comma between
            {"a": [1 2]} | no comma between
            {"a": 1, "b" 2} | no colon between
            {"a", "b": 1} | a name in it has no value
            {a: "b"} | names are not in quotes
            `{"a": 1 // one\n}` | comments
            {"a": /* one */ 1} | comments
            {"a": 1 // one } | comments
            `{"a":\u00a01}` | the invisible character [U+00A0] between
            `\u00a0{"a": 1}` | the invisible character [U+00A0] before or after
            `{"a": 1}\u200b` | the invisible character [U+200B] before or after
            `\uFEFF["a"]` | the invisible character [U+FEFF] before or after
            `\u000B{"a": 1}` | the invisible character [U+000B] before or after
            {"a": 1e999999999999} | out of range
            {"a": .5} | Unexpected character
            {"a": 01} | Leading zeroes
            {"a": "\\x"} | Unrecognized character escape
            `{"a": "x\ny"}` | has to be escaped
            """)
    void dataThatIsNoJsonIsFound(String text, String problem) {
        String said = MalformedJson.problem(text);
        assertNotNull(said);
        assertTrue(said.contains(problem), said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``
            text
            {
            [
            {"
            [{"
            {name}, hello
            {name}
            {{ name }}
            [INST] hi [/INST]
            [1] says so
            [see below]
            [Note: 'x']
            {1, 2}
            {1,}
            [2, 5)
            (-1, 7]
            (1, 2)
            ("quoted")
            ('quoted')
            (see 'a', or 'b')
            [1 2 3]
            ['Twas the night
            {a: b}
            {name: Bob Smith}
            {"a": 1} {}
            {"a": 1} as YAML, please
            {"no": json
            [x for x in 'abc']
            {% if a %}
            'a'
            "half
            [12:30]
            {}x
            NaN
            None
            ["x" is a text]
            {"text": {{text}}}
            {"role": "user", "content": {user_input}}
            {"text": "{{text}}", "n": {n}}
            {"city": "<city>", "temp": <number>}
            {"thought": ..., "action": ...}
            `{"answer": "yes" | "no"}`
            `{'answer': 'yes' | 'no'}`
            {"name": string}
            {"a": %s}
            {"a": ${c}}
            {{"name"}}
            {{'name'}}
            {"a": "x", ...}
            {"a": [...]}
            {"a": }
            {"url": //server}
            {"a": now()}
            {'a': <name>}
            {"a": {b}, "c": None}
            ("Yes", "No", "Maybe")
            ("O'Brien", "Smith")
            ["']
            ["'][^"']*["']
            ["\\w]+
            ["Hello, she said
            [1, 2, 3, 5, 8, 13,
            [NULL]
            [None]
            [TRUE]
            {None}
            [,]
            {"answer": "x
            {"a": {"b": [1, 2
            ["cut o
            {"a": tru
            `\u00a042`
            `\u00a0hello`
            """)
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
                """
                        {"a": "b"%sx}""".formatted(" ".repeat(1 << 20)), "{'a': f(" + "(".repeat(1 << 20),
                "[\"" + "x,".repeat(1 << 20) }) {
            assertNull(MalformedJson.problem(long_));
        }
        assertEquals("it ends before its brackets are closed",
                MalformedJson.problem("""
                        {"a": 1, "b": [%s""".formatted("'x' ,".repeat(1 << 20))));
    }
}
