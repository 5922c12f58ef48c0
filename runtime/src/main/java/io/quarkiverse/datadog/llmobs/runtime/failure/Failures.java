package io.quarkiverse.datadog.llmobs.runtime.failure;

import java.util.Map;
import java.util.function.UnaryOperator;

import io.quarkiverse.datadog.llmobs.error.ApiError;
import io.quarkiverse.datadog.llmobs.error.BadRequestException;
import io.quarkiverse.datadog.llmobs.error.ConflictException;
import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.error.ForbiddenException;
import io.quarkiverse.datadog.llmobs.error.LlmObservabilityException;
import io.quarkiverse.datadog.llmobs.error.NotFoundException;
import io.quarkiverse.datadog.llmobs.error.PartialSubmissionException;
import io.quarkiverse.datadog.llmobs.error.RateLimitedException;
import io.quarkiverse.datadog.llmobs.error.ServerException;
import io.quarkiverse.datadog.llmobs.error.TransportException;
import io.quarkiverse.datadog.llmobs.error.UnauthenticatedException;
import io.quarkiverse.datadog.llmobs.error.UnexpectedResponseException;

/**
 * Creates the exceptions of the {@code error} package, each of the type that callers catch.
 */
public final class Failures {

    private static final Map<Class<?>, Maker> MAKERS = Map.of(
            BadRequestException.class, BadRequestException::new,
            UnauthenticatedException.class, UnauthenticatedException::new,
            ForbiddenException.class, ForbiddenException::new,
            NotFoundException.class, NotFoundException::new,
            ConflictException.class, ConflictException::new,
            RateLimitedException.class, RateLimitedException::new,
            ServerException.class, ServerException::new,
            TransportException.class, TransportException::new,
            UnexpectedResponseException.class, UnexpectedResponseException::new);

    private Failures() {
    }

    /** The exception for an unsuccessful response. Never null. */
    public static LlmObservabilityException ofResponse(Failure failure) {
        return ofStatus(failure.status()).make(summary(failure), failure, null);
    }

    /** The exception for a request without a complete response. */
    public static LlmObservabilityException broken(Throwable cause) {
        LlmObservabilityException known = Transport.find(cause, LlmObservabilityException.class);
        if (known != null) {
            return known;
        }
        return new TransportException(Transport.describe(cause), Failure.withoutResponse(), cause);
    }

    /** Whether it is an error response or a transport failure, and not an exception of this client or of a callback. */
    public static boolean isKnown(Throwable failure) {
        return Transport.find(failure, LlmObservabilityException.class) != null || Transport.isTransport(failure);
    }

    /** Whether the server rejected the credentials of the request, which it did not process. */
    public static boolean isUnauthenticated(Throwable failure) {
        UnauthenticatedException known = Transport.find(failure, UnauthenticatedException.class);
        return known != null && known.status().isPresent();
    }

    /** The exception for a response that is not one of the operation. */
    public static UnexpectedResponseException unexpected(String summary, Failure failure, Throwable cause) {
        return new UnexpectedResponseException(summary, failure, cause);
    }

    /**
     * The same exception without secrets in its texts. The cause is left out where it quotes a response, and where it
     * holds a secret.
     */
    public static LlmObservabilityException masked(LlmObservabilityException known, UnaryOperator<String> mask) {
        Failure failure = known.failure();
        Failure masked = new Failure(failure.operation(), failure.status(),
                failure.errors().stream().map(error -> Secrets.masked(error, mask)).toList(), mask.apply(failure.body()),
                failure.attempts(), failure.waited(), failure.retryAfter(), failure.cursor());
        boolean withoutCause = known instanceof UnexpectedResponseException || Secrets.areIn(known.getCause(), mask);
        return ofType(known).make(mask.apply(known.summary()), masked, withoutCause ? null : known.getCause());
    }

    /** The same exception with other facts. */
    public static LlmObservabilityException with(Failure failure, LlmObservabilityException known) {
        return ofType(known).make(known.summary(), failure, known.getCause());
    }

    private static String summary(Failure failure) {
        String said = failure.errors().stream().map(ApiError::message).filter(m -> m != null && !m.isBlank()).distinct()
                .reduce((a, b) -> a + "; " + b).orElse(failure.body());
        if (failure.status() >= 300 && failure.status() < 400) {
            return "status " + failure.status()
                    + ": a redirect, which is not followed because the credentials would be sent to its target; configure the site or base-url it points to";
        }
        return "status " + failure.status()
                + (said == null || said.isBlank() ? ", without an error message" : ": " + ShortenedText.of(said));
    }

    private static Maker ofStatus(int status) {
        if (status >= 500) {
            return ServerException::new;
        }
        if (status < 300) {
            return UnexpectedResponseException::new;
        }
        return switch (status) {
            case 400, 422 -> BadRequestException::new;
            case 401 -> UnauthenticatedException::new;
            case 403 -> ForbiddenException::new;
            case 404 -> NotFoundException::new;
            case 409 -> ConflictException::new;
            case 429 -> RateLimitedException::new;
            default -> LlmObservabilityException::new;
        };
    }

    /** Not by status: a listing without the requested item is "not found" with status 200. */
    private static Maker ofType(LlmObservabilityException known) {
        if (known instanceof PartialSubmissionException partial) {
            return (summary, failure, cause) -> new PartialSubmissionException(summary, failure, cause, partial.accepted(),
                    partial.uncertain());
        }
        return MAKERS.getOrDefault(known.getClass(), LlmObservabilityException::new);
    }

    private interface Maker {
        LlmObservabilityException make(String summary, Failure failure, Throwable cause);
    }
}
