package io.quarkiverse.datadog.llmobs.runtime.json.stream;

import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkiverse.datadog.llmobs.rest.wire.Document;

/**
 * Reads documents from the tokens of their JSON. Safe for use from any thread.
 */
public final class DocumentStreams {

    private final ObjectMapper mapper;
    private final RecordShapes shapes;
    private final UnreadValues unread;
    private final Map<Type, Optional<RecordReader>> readers = new ConcurrentHashMap<>();

    /** @param fitting a value as it can be read as a type, or null */
    public DocumentStreams(ObjectMapper mapper, RecordShapes shapes, BiFunction<JsonNode, JavaType, JsonNode> fitting) {
        this.mapper = mapper;
        this.shapes = shapes;
        this.unread = new UnreadValues(mapper, fitting);
    }

    /**
     * Reads a document.
     *
     * @param type a {@code Document<Resource<…>>} or {@code Document<List<Resource<…>>>}
     * @param body the whole body, not empty
     * @return null when it must be read as a tree, which also finds out what is wrong with it
     */
    public Document<?> read(Type type, byte[] body) {
        Optional<RecordReader> reader = readers.computeIfAbsent(type, this::reader);
        if (reader.isEmpty()) {
            return null;
        }
        try (JsonParser json = mapper.getFactory().createParser(body)) {
            json.nextToken();
            Object read = reader.get().read(json);
            return read instanceof Document<?> document && document.data() != null && json.nextToken() == null ? document
                    : null;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return null;
        }
    }

    private Optional<RecordReader> reader(Type type) {
        return Optional.ofNullable(new MemberReaders(shapes, unread).ofDocument(mapper.constructType(type)));
    }
}
