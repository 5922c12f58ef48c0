package io.quarkiverse.datadog.llmobs.annotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.datadog.llmobs.annotation.block.ContentBlock;
import io.quarkiverse.datadog.llmobs.annotation.block.HeaderLevel;
import io.quarkiverse.datadog.llmobs.annotation.block.OtherBlock;
import io.quarkiverse.datadog.llmobs.annotation.block.TimeFrame;
import io.quarkiverse.datadog.llmobs.annotation.block.TraceKind;

class ContentBlockTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Arguments> blocks() {
        return Stream.of(
                Arguments.of(ContentBlock.markdown("*a*").withHeight(3), """
                        {"type":"markdown","content":"*a*","height":3}"""),
                Arguments.of(ContentBlock.text(""), """
                        {"type":"text","content":""}"""),
                Arguments.of(ContentBlock.header("h").withLevel(HeaderLevel.LARGE).withHeight(4), """
                        {"type":"header","content":"h","level":"lg","height":4}"""),
                Arguments.of(ContentBlock.json(Arrays.asList(1, null)), """
                        {"type":"json","content":[1,null]}"""),
                Arguments.of(ContentBlock.json(null), """
                        {"type":"json","content":null}"""),
                Arguments.of(ContentBlock.image("u").withAlt("a"), """
                        {"type":"image","url":"u","alt":"a"}"""),
                Arguments.of(ContentBlock.widget(Map.of("a", 1)).withTimeFrame(new TimeFrame(1, 9_000_000_000L)), """
                        {"type":"widget","tileDef":{"a":1},"timeFrame":{"start":1,"end":9000000000}}"""),
                Arguments.of(ContentBlock.trace("t").ofKind(TraceKind.EXPERIMENT_TRACE), """
                        {"type":"llmobs_trace","traceId":"t","interactionType":"experiment_trace"}"""),
                Arguments.of(ContentBlock.frontend("<b>a</b>").withLabel("l"), """
                        {"type":"frontend","code":"<b>a</b>","label":"l"}"""));
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void aBlockIsWrittenAndReadByItsType(ContentBlock block, String json) throws Exception {
        assertEquals(JSON.readTree(json), JSON.readTree(JSON.writeValueAsString(block)));
        assertEquals(block, JSON.readValue(json, ContentBlock.class));
    }

    @Test
    void thereIsOneOfEachType() {
        assertEquals(Arrays.stream(ContentBlock.class.getPermittedSubclasses()).filter(type -> type != OtherBlock.class)
                .map(Class::getSimpleName).sorted().toList(),
                blocks().map(block -> block.get()[0].getClass().getSimpleName()).distinct().sorted().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = { """
            {"type":"video","url":"u"}""", """
            {"content":"c"}""", "[]", "5" })
    void aBlockOfAnUnknownTypeKeepsItsJson(String json) throws Exception {
        OtherBlock block = assertInstanceOf(OtherBlock.class, JSON.readValue(json, ContentBlock.class));
        assertEquals(JSON.readTree(json), JSON.valueToTree(block));
    }

    @ParameterizedTest
    @ValueSource(strings = { """
            {"type":"markdown","content":5,"height":"tall","color":"red"}""", """
            {"type":"widget","tileDef":[],"timeFrame":{"start":1}}""", """
            {"type":"widget","tileDef":[],"timeFrame":{"start":1,"end":2,"zone":"UTC"}}""", """
            {"type":"header","level":{},"content":[]}""", """
            {"type":"llmobs_trace","interactionType":"session"}""" })
    void unknownAndUnexpectedMembersAreKept(String json) throws Exception {
        assertEquals(JSON.readTree(json), JSON.valueToTree(JSON.readValue(json, ContentBlock.class)));
    }

    @Test
    void aMemberThatIsNullIsAbsent() throws Exception {
        assertEquals(ContentBlock.header("h"), JSON.readValue("""
                {"type":"header","content":"h","level":null,"height":null}""", ContentBlock.class));
    }
}
