package io.quarkiverse.datadog.llmobs.runtime.json.document;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;

import io.quarkiverse.datadog.llmobs.rest.wire.Plain;

/**
 * Writes the bodies of requests that are no documents.
 */
@Produces(MediaType.WILDCARD)
public final class PlainBodyWriter implements MessageBodyWriter<Plain<?>> {

    private final DocumentWriter writer;

    public PlainBodyWriter(DocumentWriter writer) {
        this.writer = writer;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Plain.class;
    }

    @Override
    public void writeTo(Plain<?> plain, Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, Object> headers, OutputStream body) throws IOException {
        body.write(plain.value() instanceof WrittenBody written ? written.json() : writer.bytes(plain));
    }
}
