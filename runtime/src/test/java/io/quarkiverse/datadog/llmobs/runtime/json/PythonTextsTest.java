package io.quarkiverse.datadog.llmobs.runtime.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PythonTextsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "['topic:a', 'topic:b'] | topic:a;topic:b",
            " [ 'a' ,'b', ] | a;b",
            "['a'] | a",
            "[\"it's\", 'b'] | it's;b",
            "['it\\'s', 'a\\\\b', 'c\\td'] | it's;a\\b;c\td",
            "['\\xe9\\u00e9\\U0001f600'] | éé😀",
            "['a, b', 'c] d'] | a, b;c] d",
            "[u'a', u\"b\"] | a;b",
            "('a', 'b') | a;b",
            "('a',) | a",
            "{'a', 'b'} | a;b",
    })
    void aListOfTextsIsRead(String text, String expected) {
        assertEquals(List.of(expected.split(";")), PythonTexts.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "[", "['a'", "['a", "['a' 'b']", "['a', None]", "['a', 1]", "['a', nan]", "[a, b]", "['a'] x",
            "['a\\d']", "['\\N{DASH}']", "['\\x4']", "['\\uZZZZ']", "['\\Uffffffff']", "['\\U110000", "('a')", "()",
            "{'a': 'b'}",
            "[b'a']", "[['a']]", "[,'a']", "['a',,'b']", "['''a''']", "['a\nb']", "'a', 'b'", "['it's']" })
    void otherTextsAreNotLists(String text) {
        assertNull(PythonTexts.of(text));
    }
}
