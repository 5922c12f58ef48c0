package io.quarkiverse.datadog.llmobs.annotation.block;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

import io.quarkiverse.datadog.llmobs.value.JsonObjects;

/**
 * A part of what is shown to annotators.
 */
public sealed interface ContentBlock permits MarkdownBlock, HeaderBlock, TextBlock, JsonBlock, ImageBlock, WidgetBlock,
        TraceBlock, FrontendBlock, OtherBlock {

    /** Text in Markdown. */
    static MarkdownBlock markdown(String content) {
        return new MarkdownBlock(content, null, null);
    }

    /** A heading. */
    static HeaderBlock header(String content) {
        return new HeaderBlock(content, null, null, null);
    }

    /** Plain text. */
    static TextBlock text(String content) {
        return new TextBlock(content, null, null);
    }

    /** @param content any JSON */
    static JsonBlock json(Object content) {
        return new JsonBlock(content, null, null);
    }

    static ImageBlock image(String url) {
        return new ImageBlock(url, null, null, null);
    }

    /** @param tileDef the definition of a widget of Datadog, as JSON */
    static WidgetBlock widget(Object tileDef) {
        return new WidgetBlock(tileDef, null, null, null);
    }

    /** A trace of LLM Observability. */
    static TraceBlock trace(String traceId) {
        return new TraceBlock(traceId, null, null, null);
    }

    /** @param code HTML; a server before September 2026 does not know this type */
    static FrontendBlock frontend(String code) {
        return new FrontendBlock(code, null, null, null);
    }

    /** The JSON of the HTTP API. */
    @JsonValue
    Object json();

    /** The block that JSON describes; {@link OtherBlock} when this version does not know its type. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ContentBlock ofJson(Object json) {
        Map<String, Object> members = JsonObjects.copy(json);
        if (members == null || !(members.get(Members.TYPE) instanceof String type)) {
            return new OtherBlock(json);
        }
        return switch (type) {
            case MarkdownBlock.MARKDOWN -> MarkdownBlock.ofJson(members);
            case HeaderBlock.HEADER -> HeaderBlock.ofJson(members);
            case TextBlock.TEXT -> TextBlock.ofJson(members);
            case JsonBlock.JSON -> JsonBlock.ofJson(members);
            case ImageBlock.IMAGE -> ImageBlock.ofJson(members);
            case WidgetBlock.WIDGET -> WidgetBlock.ofJson(members);
            case TraceBlock.TRACE -> TraceBlock.ofJson(members);
            case FrontendBlock.FRONTEND -> FrontendBlock.ofJson(members);
            default -> new OtherBlock(json);
        };
    }
}
