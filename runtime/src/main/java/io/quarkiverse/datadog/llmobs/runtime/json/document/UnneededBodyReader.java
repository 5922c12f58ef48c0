package io.quarkiverse.datadog.llmobs.runtime.json.document;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;

/**
 * Checks the body of a response where the method returns nothing: the HTML of a proxy, or errors with status 200, must not pass
 * for a success.
 */
@Consumes(MediaType.WILDCARD)
public final class UnneededBodyReader implements MessageBodyReader<Void> {

    private final DocumentBodyReader documents;

    public UnneededBodyReader(DocumentBodyReader documents) {
        this.documents = documents;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Void.class;
    }

    @Override
    public Void readFrom(Class<Void> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, String> headers, InputStream body) throws IOException {
        documents.check(mediaType, headers, body);
        return null;
    }
}
