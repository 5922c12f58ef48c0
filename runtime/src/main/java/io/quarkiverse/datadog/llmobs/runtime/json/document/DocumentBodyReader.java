package io.quarkiverse.datadog.llmobs.runtime.json.document;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.List;
import java.util.function.UnaryOperator;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;

import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Plain;
import io.quarkiverse.datadog.llmobs.runtime.failure.Failures;
import io.quarkiverse.datadog.llmobs.runtime.failure.SuccessStatus;
import io.quarkiverse.datadog.llmobs.runtime.http.ContentEncoding;
import io.quarkiverse.datadog.llmobs.runtime.http.PartialPages;

/**
 * Reads documents whatever the media type says, so that a wrong one leads to an error that shows the response.
 */
@Consumes(MediaType.WILDCARD)
public final class DocumentBodyReader implements MessageBodyReader<Document<?>> {

    private final DocumentReader reader;
    private final UnaryOperator<String> mask;

    /** @param mask blanks out the keys, should the server have echoed them */
    public DocumentBodyReader(DocumentMapper mapper, UnaryOperator<String> mask) {
        this.reader = mapper.reader(mask);
        this.mask = mask;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type == Document.class;
    }

    @Override
    public Document<?> readFrom(Class<Document<?>> type, Type genericType, Annotation[] annotations, MediaType mediaType,
            MultivaluedMap<String, String> headers, InputStream body) throws IOException {
        Document<?> document = reader.read(genericType, text(mediaType), decoded(headers, body));
        if (headers.containsKey(PartialPages.MARK)) {
            rejectWithoutCursor(document);
        }
        return document;
    }

    /** Taken for the last page, a page that others follow would end the listing too early, without an error. */
    private static void rejectWithoutCursor(Document<?> document) {
        if (document.meta() == null || document.meta().after() == null || document.meta().after().isBlank()) {
            throw Failures.unexpected("the response announces a further page, but does not name its cursor",
                    Failure.ofResponse(SuccessStatus.PARTIAL, List.of(), null), null);
        }
    }

    Plain<?> plain(Type type, MediaType mediaType, MultivaluedMap<String, String> headers, InputStream body)
            throws IOException {
        return reader.readPlain(type, text(mediaType), decoded(headers, body));
    }

    /** Checks a body that is not needed, and drops it. */
    void check(MediaType mediaType, MultivaluedMap<String, String> headers, InputStream body) throws IOException {
        reader.check(text(mediaType), decoded(headers, body));
    }

    private static String text(MediaType mediaType) {
        return mediaType == null ? null : mediaType.toString();
    }

    private byte[] decoded(MultivaluedMap<String, String> headers, InputStream body) throws IOException {
        byte[] received = body == null ? new byte[0] : body.readAllBytes();
        String encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
        try {
            return ContentEncoding.decoded(encoding, received);
        } catch (IOException e) {
            throw Failures.unexpected(ParserMessage.shown(e.getMessage(), mask), Failure.ofResponse(200, List.of(), null),
                    null);
        }
    }
}
