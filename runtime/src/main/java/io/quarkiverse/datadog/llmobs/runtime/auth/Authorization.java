package io.quarkiverse.datadog.llmobs.runtime.auth;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

import io.quarkiverse.datadog.llmobs.ReactiveAccessTokens;
import io.quarkiverse.datadog.llmobs.error.Failure;
import io.quarkiverse.datadog.llmobs.error.UnauthenticatedException;
import io.quarkiverse.datadog.llmobs.runtime.config.Credentials;
import io.quarkiverse.datadog.llmobs.runtime.context.CallContext;
import io.quarkiverse.datadog.llmobs.runtime.context.CallContexts;
import io.quarkiverse.datadog.llmobs.runtime.context.VertxContexts;
import io.quarkiverse.datadog.llmobs.runtime.failure.Failures;
import io.quarkiverse.datadog.llmobs.runtime.failure.ShortenedText;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;

/**
 * Adds the credentials of a client to its requests, and asks for a token before each request where a bean supplies them.
 * <p>
 * A request of the REST client is customized when it has a connection, and nothing there says which call it belongs to. Tokens
 * may differ from call to call, so such a request is sent in a Vert.x context of its own, which holds its headers until then.
 */
public final class Authorization {

    /** Not a text, so that no other code can look it up. */
    private static final Object HEADERS = new Object();

    private final Credentials credentials;
    private final ReactiveAccessTokens tokens;
    private final CallContexts contexts;
    private final Duration longest;

    /**
     * @param tokens supplies tokens where the credentials are to be asked for; otherwise not used, and may be null
     * @param longest how long a token may take
     */
    public Authorization(Credentials credentials, ReactiveAccessTokens tokens, CallContexts contexts, Duration longest) {
        this.credentials = credentials;
        this.tokens = tokens;
        this.contexts = contexts;
        this.longest = longest;
    }

    /** The same for a server that takes the API key alone: no token is asked for. */
    public Authorization withApiKeyAlone() {
        return new Authorization(credentials.apiKeyAlone(), null, contexts, longest);
    }

    /**
     * Sends a request with its headers. If a token had to be waited for, it is sent on the event loop of the call.
     *
     * @param request called once for each subscription, in the context of the call
     */
    public <T> Uni<T> send(Function<Map<String, String>, Uni<T>> request) {
        return credentials.areAsked() ? withToken((context, headers) -> request.apply(headers))
                : request.apply(credentials.headers());
    }

    /** Sends a request of the REST client, which {@link #putInto} customizes. */
    public <T> Uni<T> sendByRestClient(Supplier<Uni<T>> request) {
        return credentials.areAsked() ? withToken((context, headers) -> inOwnContext(context, headers, request))
                : request.get();
    }

    private <T> Uni<T> withToken(BiFunction<CallContext, Map<String, String>, Uni<T>> request) {
        return Uni.createFrom().deferred(() -> {
            CallContext context = contexts.current();
            return token(context).flatMap(token -> request.apply(context, Credentials.bearer(token))
                    .onFailure(Failures::isUnauthenticated).invoke(() -> rejected(token)));
        });
    }

    private Uni<String> token(CallContext context) {
        return context.within(longest, Uni.createFrom().<String> deferred(tokens::accessToken), this::late)
                .map(credentials::accept).onFailure().transform(this::failed).emitOn(context::resume);
    }

    private Throwable late() {
        return new TimeoutException("nothing was supplied for " + longest.toMillis() + " ms");
    }

    private UnauthenticatedException failed(Throwable cause) {
        String reason = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return new UnauthenticatedException("the bean that supplies access tokens (" + tokens.getClass().getSimpleName()
                + ") supplied none; the request was not sent: " + ShortenedText.of(credentials.mask(reason)),
                Failure.withoutResponse(), cause);
    }

    private void rejected(String token) {
        try {
            tokens.rejected(token);
        } catch (RuntimeException e) {
            // the failure of the call is the status 401
        }
    }

    /** The outcome arrives in the context of the call again: what its caller stores there must not be lost in the copy. */
    private static <T> Uni<T> inOwnContext(CallContext context, Map<String, String> headers, Supplier<Uni<T>> request) {
        return Uni.createFrom().emitter(emitter -> VertxContexts.runInCopy(HEADERS, headers, () -> {
            Cancellable sent = Uni.createFrom().<T> deferred(request::get).subscribe().with(
                    item -> context.run(() -> emitter.complete(item)), failure -> context.run(() -> emitter.fail(failure)));
            emitter.onTermination(sent::cancel);
        }));
    }

    /** Sets the headers on a request of the REST client, in the context in which it was sent. */
    @SuppressWarnings("unchecked")
    public void putInto(BiConsumer<String, String> request) {
        Map<String, String> headers = credentials.areAsked() ? (Map<String, String>) VertxContexts.takeLocal(HEADERS)
                : credentials.headers();
        if (headers != null) {
            headers.forEach(request);
        }
    }
}
