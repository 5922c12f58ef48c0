package io.quarkiverse.datadog.llmobs.runtime.json.document;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;

import io.quarkiverse.datadog.llmobs.rest.wire.Document;

/**
 * Writes request documents.
 */
@Produces(MediaType.WILDCARD)
public final class DocumentBodyWriter implements MessageBodyWriter<Document<?>> {

    private final DocumentWriter writer;

    public DocumentBodyWriter(DocumentWriter writer) {
        this.writer = writer;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Document.class;
    }

    @Override
    public void writeTo(Document<?> document, Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, Object> headers, OutputStream body) throws IOException {
        body.write(document.data() instanceof WrittenBody written ? written.json() : writer.bytes(document));
    }
}
