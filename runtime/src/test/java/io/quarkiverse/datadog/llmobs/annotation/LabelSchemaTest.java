package io.quarkiverse.datadog.llmobs.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.datadog.llmobs.annotation.label.BooleanLabel;
import io.quarkiverse.datadog.llmobs.annotation.label.CategoricalLabel;
import io.quarkiverse.datadog.llmobs.annotation.label.LabelOptions;
import io.quarkiverse.datadog.llmobs.annotation.label.LabelSchema;
import io.quarkiverse.datadog.llmobs.annotation.label.OtherLabel;
import io.quarkiverse.datadog.llmobs.annotation.label.ScoreLabel;
import io.quarkiverse.datadog.llmobs.annotation.label.TextLabel;

class LabelSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static LabelSchema read(String json) throws Exception {
        return JSON.readValue(json, LabelSchema.class);
    }

    @Test
    void aDefinitionIsWrittenWithWhatIsSetOnly() throws Exception {
        assertEquals("""
                {"name":"quality","type":"score"}""", JSON.writeValueAsString(LabelSchema.score("quality")));
        assertEquals("""
                {"id":"l","name":"quality","type":"score","description":"d","is_required":true,"has_assessment":true,\
                "has_reasoning":true,"min":0.5,"max":5.0,"is_integer":true}""",
                JSON.writeValueAsString(LabelSchema.score("quality").between(0.5, 5).integers().withId("l").withDescription("d")
                        .required().withAssessment().withReasoning()));
        assertEquals("""
                {"name":"tone","type":"categorical","values":["a","b"]}""",
                JSON.writeValueAsString(LabelSchema.categorical("tone", "a", "b")));
        assertEquals("""
                {"name":"ok","type":"boolean","has_assessment":true,"is_assessment":true}""",
                JSON.writeValueAsString(LabelSchema.trueOrFalse("ok").asAssessment()));
        assertEquals("""
                {"name":"why","type":"text"}""", JSON.writeValueAsString(LabelSchema.text("why")));
    }

    @Test
    void aDefinitionIsReadByItsType() throws Exception {
        assertEquals(new ScoreLabel("s", 1.0, null, false, new LabelOptions("l", null, true, null, null), null), read("""
                {"type":"score","name":"s","id":"l","min":1,"max":null,"is_integer":false,"is_required":true}"""));
        assertEquals(LabelSchema.categorical("c", "x"), read("""
                {"type":"categorical","name":"c","values":["x"]}"""));
        assertEquals(new BooleanLabel("b", false, null, null), read("""
                {"type":"boolean","name":"b","is_assessment":false}"""));
        assertEquals(new TextLabel("t", null, null), read("""
                {"type":"text","name":"t"}"""));
    }

    @ParameterizedTest
    @ValueSource(strings = { """
            {"type":"ranking","id":"l","name":"n","levels":[1,2]}""", """
            {"name":"n"}""", """
            {"type":7}""", "[1]", "\"text\"" })
    void aDefinitionOfAnUnknownTypeKeepsItsJson(String json) throws Exception {
        OtherLabel label = assertInstanceOf(OtherLabel.class, read(json));
        assertEquals(JSON.readTree(json), JSON.valueToTree(label));
    }

    @Test
    void aDefinitionOfAnUnknownTypeMayHaveANameAndAnId() throws Exception {
        LabelSchema label = read("""
                {"type":"ranking","id":"l","name":"n"}""");
        assertEquals("l n", label.id() + " " + label.name());
        assertNull(new OtherLabel(List.of()).id());
    }

    @ParameterizedTest
    @ValueSource(strings = { """
            {"name":"s","type":"score","min":"low","unit":"%"}""", """
            {"name":"c","type":"categorical","values":[{"text":"a"}]}""", """
            {"type":"text","name":7,"description":[],"is_required":"yes"}""" })
    void unknownAndUnexpectedMembersAreKept(String json) throws Exception {
        assertEquals(JSON.readTree(json), JSON.valueToTree(read(json)));
    }

    @Test
    void aLabelWithoutMembersIsEmpty() {
        CategoricalLabel label = CategoricalLabel.ofJson(Map.of());
        assertNull(label.name());
        assertEquals(List.of(), label.values());
    }
}
