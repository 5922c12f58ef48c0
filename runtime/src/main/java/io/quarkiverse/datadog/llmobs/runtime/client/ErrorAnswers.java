package io.quarkiverse.datadog.llmobs.runtime.client;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;

import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.runtime.failure.AnswerMapper;

/**
 * Maps every answer of the MicroProfile interfaces that is no success. It never answers null, which would tell the REST client
 * that there was no error.
 */
final class ErrorAnswers implements ResponseExceptionMapper<LlmObservabilityException> {

    private final AnswerMapper mapper;

    ErrorAnswers(AnswerMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public boolean handles(int status, MultivaluedMap<String, Object> headers) {
        return isError(status);
    }

    /** A connection that breaks passes here with status 0; it is no answer, and its own failure goes on. */
    static boolean isError(int status) {
        return status >= 300;
    }

    @Override
    public LlmObservabilityException toThrowable(Response response) {
        return mapper.map(response.getStatus(), header(response.getStringHeaders()), body(response));
    }

    private static byte[] body(Response response) {
        try {
            return response.hasEntity() ? response.readEntity(byte[].class) : null;
        } catch (RuntimeException e) {
            // the status alone says enough; a body that cannot be read must not hide it
            return null;
        }
    }

    private static UnaryOperator<String> header(Map<String, List<String>> headers) {
        return name -> headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name) && !header.getValue().isEmpty())
                .map(header -> header.getValue().get(0)).findFirst().orElse(null);
    }
}
