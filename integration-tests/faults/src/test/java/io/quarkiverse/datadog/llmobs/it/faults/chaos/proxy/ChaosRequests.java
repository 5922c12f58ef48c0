package io.quarkiverse.datadog.llmobs.it.faults.chaos.proxy;

import java.io.IOException;
import java.time.Duration;

import io.quarkiverse.datadog.llmobs.testkit.server.RawConnection;
import io.quarkiverse.datadog.llmobs.testkit.server.RawRequest;
import io.quarkiverse.datadog.llmobs.testkit.server.RawResponse;
import io.quarkiverse.datadog.llmobs.testkit.server.RequestHandler;

/**
 * Handles the requests of the proxy, each with the fault that was decided for it.
 */
record ChaosRequests(Origin origin, Decisions decisions, CreatedNames names) implements RequestHandler {

    private static final Duration DELAY = Duration.ofMillis(10);

    @Override
    public void handle(RawConnection connection, RawRequest request) throws IOException {
        request.body();
        switch (decisions.next(names.describe(request))) {
            case RESET_UNSENT -> connection.reset();
            case REJECTED_503 -> connection.write(error(503));
            case REJECTED_429 -> connection.write(error(429));
            case REJECTED_408 -> connection.write(error(408));
            case RESET_EXECUTED -> {
                execute(request);
                connection.reset();
            }
            case CUT -> {
                RawResponse response = execute(request);
                connection.write(RawResponse.joined(response.head(), response.part()));
                // no reset, which could overtake the half
                connection.close();
            }
            case GATEWAY_502 -> {
                execute(request);
                connection.write(page(502));
            }
            case GATEWAY_408 -> {
                execute(request);
                connection.write(page(408));
            }
            case DROPPED -> {
                execute(request);
                connection.keepSilent();
            }
            case DELAYED -> {
                if (connection.staysOpenFor(DELAY)) {
                    connection.write(execute(request));
                }
            }
            case NONE -> connection.write(execute(request));
        }
    }

    private RawResponse execute(RawRequest request) throws IOException {
        RawResponse response = origin.send(request);
        names.add(request, response);
        return response;
    }

    private static RawResponse error(int status) {
        return RawResponse.of(status, "application/json", """
                {"errors": ["the proxy responds with %d"]}""".formatted(status));
    }

    private static RawResponse page(int status) {
        return RawResponse.of(status, "text/html", "<html><h1>%d</h1></html>".formatted(status));
    }
}
