package io.quarkiverse.datadog.llmobs.runtime.json.document;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;

import io.quarkiverse.datadog.llmobs.rest.wire.Plain;

/**
 * Reads the bodies of responses that are no documents, whatever the media type says.
 */
@Consumes(MediaType.WILDCARD)
public final class PlainBodyReader implements MessageBodyReader<Plain<?>> {

    private final DocumentBodyReader documents;

    public PlainBodyReader(DocumentBodyReader documents) {
        this.documents = documents;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Plain.class;
    }

    @Override
    public Plain<?> readFrom(Class<Plain<?>> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, String> headers, InputStream body) throws IOException {
        return documents.plain(genericType, mediaType, headers, body);
    }
}
