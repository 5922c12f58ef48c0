package io.quarkiverse.datadog.llmobs.runtime.http;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.runtime.failure.ErrorMapper;
import io.quarkiverse.datadog.llmobs.runtime.failure.Excerpt;
import io.quarkiverse.datadog.llmobs.runtime.failure.SuccessStatus;

/**
 * Maps every response that is no success to an exception. It never returns null, which would tell the REST client that there
 * was no error.
 */
public final class ErrorResponses implements ResponseExceptionMapper<LlmObservabilityException> {

    private final ErrorMapper mapper;

    public ErrorResponses(ErrorMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return isError(status);
    }

    /**
     * Everything but the four successes of this API: a 206, for example, is a part, which must not pass for the whole, unless
     * {@link PartialPages} has accepted it. A
     * connection that breaks has status 0 here; it is no response, and its own failure is passed on.
     */
    public static boolean isError(int status) {
        return status != 0 && !SuccessStatus.is(status);
    }

    /** Before any mapper that the application has registered for all its clients: retries need to know these failures. */
    @Override
    public int getPriority() {
        return Integer.MIN_VALUE;
    }

    @Override
    public LlmObservabilityException toThrowable(Response response) {
        UnaryOperator<String> headers = header(response.getStringHeaders());
        return mapper.map(response.getStatus(), headers, body(response, headers.apply(HttpHeaders.CONTENT_ENCODING)));
    }

    /** As a stream, for which the REST client does not parse the media type: no header may hide the errors of the server. */
    private static byte[] body(Response response, String encoding) {
        if (!response.hasEntity()) {
            return null;
        }
        try (InputStream body = response.readEntity(InputStream.class)) {
            return ContentEncoding.beginning(encoding, body.readNBytes(Excerpt.READ), Excerpt.READ);
        } catch (IOException | RuntimeException e) {
            // a body that cannot be read must not hide the status
            return null;
        }
    }

    private static UnaryOperator<String> header(Map<String, List<String>> headers) {
        return name -> headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name) && !header.getValue().isEmpty())
                .map(header -> header.getValue().get(0)).findFirst().orElse(null);
    }
}
