package io.quarkiverse.datadog.llmobs.runtime.json;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;

import io.quarkiverse.datadog.llmobs.rest.wire.Document;

/**
 * Reads documents whatever the media type says, so that a wrong one ends in an error that shows the answer.
 */
@Consumes(MediaType.WILDCARD)
public final class DocumentBodyReader implements MessageBodyReader<Document<?>> {

    private final DocumentReader reader = new DocumentReader();

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Document.class;
    }

    @Override
    public Document<?> readFrom(Class<Document<?>> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, String> headers, InputStream body) throws IOException {
        return reader.read(genericType, mediaType == null ? null : mediaType.toString(),
                body == null ? new byte[0] : body.readAllBytes());
    }
}
