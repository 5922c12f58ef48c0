package io.quarkiverse.datadog.llmobs.runtime.json.document;

import java.util.Collection;
import java.util.Set;
import java.util.function.UnaryOperator;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.quarkiverse.datadog.llmobs.runtime.json.WireJson;
import io.quarkiverse.datadog.llmobs.runtime.json.data.DataModule;
import io.quarkiverse.datadog.llmobs.runtime.json.stream.DocumentStreams;
import io.quarkiverse.datadog.llmobs.runtime.json.stream.RecordShapes;

/**
 * Maps the documents of the MicroProfile interfaces to JSON and back. One for all clients; safe for use from any thread.
 */
public final class DocumentMapper {

    private final ObjectMapper mapper;
    private final UnknownMembers fitted;
    private final DocumentStreams streams;

    /** @param apis the MicroProfile interfaces, whose signatures tell the types of documents */
    public DocumentMapper(Collection<Class<?>> apis) {
        Set<Class<?>> types = WireTypes.of(apis);
        mapper = WireJson.mapper().copy();
        mapper.registerModules(new JavaTimeModule(), new Jdk8Module(), new DataModule());
        mapper.setAnnotationIntrospector(new WireNames(types));
        RecordShapes shapes = new RecordShapes(mapper, types);
        fitted = new UnknownMembers(mapper, shapes);
        streams = new DocumentStreams(mapper, shapes, fitted::fitting);
    }

    /** @param mask blanks out the keys, should the server have echoed them */
    public DocumentReader reader(UnaryOperator<String> mask) {
        return new DocumentReader(mapper, fitted, streams, mask);
    }

    public DocumentWriter writer() {
        return new DocumentWriter(mapper);
    }

    ObjectMapper json() {
        return mapper;
    }

    DocumentStreams streams() {
        return streams;
    }
}
