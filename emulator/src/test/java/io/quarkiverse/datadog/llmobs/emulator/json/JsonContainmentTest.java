package io.quarkiverse.datadog.llmobs.emulator.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;

class JsonContainmentTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a":1,"b":2}           | {}                    | true
            {"a":1,"b":2}           | {"b":2}               | true
            {"a":1}                 | {"a":1,"b":2}         | false
            {"a":1}                 | {"a":2}               | false
            {"a":null}              | {"a":null}            | true
            {}                      | {"a":null}            | false
            {"a":{"b":1,"c":2}}     | {"a":{"c":2}}         | true
            {"a":{"b":1}}           | {"b":1}               | false
            {"a":["x:1","y:2"]}     | {"a":["y:2"]}         | true
            {"a":["x:1","y:2"]}     | {"a":["y:2","x:1"]}   | true
            {"a":["x:1"]}           | {"a":["x:1","y:2"]}   | false
            {"a":["x:1"]}           | {"a":[]}              | true
            {"a":["x:1"]}           | {"a":"x:1"}           | false
            {"a":[{"b":1,"c":2}]}   | {"a":[{"b":1}]}       | true
            {"a":1.50}              | {"a":15e-1}           | true
            {"a":1}                 | {"a":"1"}             | false
            {"a":true}              | {"a":false}           | false""")
    void aValueContainsWhatItsMembersAndItemsContain(String whole, String part, boolean expected)
            throws JsonProcessingException {
        assertEquals(expected, JsonContainment.contains(json(whole), json(part)));
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return Json.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
