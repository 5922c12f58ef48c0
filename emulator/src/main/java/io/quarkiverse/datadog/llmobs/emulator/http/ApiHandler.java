package io.quarkiverse.datadog.llmobs.emulator.http;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import io.quarkiverse.datadog.llmobs.emulator.Fault;
import io.quarkiverse.datadog.llmobs.emulator.fault.FaultQueues;
import io.quarkiverse.datadog.llmobs.emulator.fault.RequestFault;
import io.quarkiverse.datadog.llmobs.emulator.json.InvalidJsonException;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiException;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiRequest;
import io.quarkiverse.datadog.llmobs.emulator.operation.ApiResponse;
import io.quarkiverse.datadog.llmobs.emulator.operation.Operation;
import io.quarkiverse.datadog.llmobs.emulator.operation.OperationTable;
import io.quarkiverse.datadog.llmobs.emulator.operation.Operations;
import io.quarkiverse.datadog.llmobs.emulator.operation.Responses;
import io.quarkiverse.datadog.llmobs.emulator.operation.UnstablePaths;

/**
 * Handles requests to the API: checks the keys, finds the operation, applies faults, calls the handler, logs and responds.
 */
public final class ApiHandler implements HttpHandler {

    private static final Logger LOG = System.getLogger(ApiHandler.class.getPackageName());
    /** Far above the 5 MB batches of the official tools. */
    private static final int MAX_REQUEST = 64 << 20;

    private final Keys keys;
    private final Supplier<Operations> operations;
    private final Responses responses;
    private final FaultQueues faults;
    private final RequestLog log;
    private final ResponseWriter writer;
    private final CountDownLatch closed;

    /**
     * @param operations the operations on the current state
     * @param closed ends all delays
     */
    public ApiHandler(Keys keys, Supplier<Operations> operations, Responses responses, FaultQueues faults, RequestLog log,
            ResponseWriter writer, CountDownLatch closed) {
        this.keys = keys;
        this.operations = operations;
        this.responses = responses;
        this.faults = faults;
        this.log = log;
        this.writer = writer;
        this.closed = closed;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        OperationTable.Match match = match(exchange.getRequestMethod(),
                PercentDecoding.segments(exchange.getRequestURI().getRawPath()));
        String operationId = match == null ? null : match.operation().id();
        boolean both = match == null || !match.operation().isIntake();
        boolean hasKeys = keys.accept(exchange.getRequestHeaders(), both);
        // A request without keys must not fill the heap: then only what the log keeps is read.
        byte[] body = RequestBody.read(exchange, hasKeys ? MAX_REQUEST : RequestLog.MAX_BODY);
        log.count(operationId);
        RequestFault fault = new RequestFault(operationId, faults);
        ApiResponse response;
        try {
            keys.check(exchange.getRequestHeaders(), both);
            if (body.length > MAX_REQUEST) {
                throw ApiException.tooLarge("the request body is larger than " + MAX_REQUEST + " bytes");
            }
            response = respond(match, fault, exchange, body);
        } catch (InvalidJsonException e) {
            response = responses.failure(ApiException.badRequest(e.getMessage()));
        } catch (ApiException failure) {
            response = responses.failure(failure);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(Level.ERROR, "the emulator failed to respond to " + description(exchange), e);
            response = responses.failure(ApiException.ofStatus(500));
        }
        Map<String, List<String>> headers = writer.headers(exchange, response);
        // Before the response is sent: a client that has the response must find the request in the log.
        log.add(operationId, Keys.arePresent(exchange.getRequestHeaders(), both), exchange, body, response, headers);
        boolean isCut = hasKeys && fault.take(Fault.Kind.CUT);
        writer.send(exchange, response, headers, isCut ? fault.taken().bytes() : Long.MAX_VALUE);
        exchange.close();
    }

    private OperationTable.Match match(String method, List<String> segments) {
        OperationTable.Match match = OperationTable.match(method, segments);
        return match == null && responses.isLive() ? UnstablePaths.match(method, segments) : match;
    }

    private ApiResponse respond(OperationTable.Match match, RequestFault fault, HttpExchange exchange, byte[] body)
            throws IOException {
        if (match == null) {
            LOG.log(Level.WARNING, "no such operation: {0}", description(exchange));
            throw ApiException.notFound();
        }
        Operation operation = match.operation();
        Operations current = operations.get();
        if (!current.isEmulated(operation)) {
            LOG.log(Level.WARNING, "not emulated: {0} ({1})", description(exchange), operation.id());
            throw ApiException.notEmulated(operation.id());
        }
        if (fault.take(Fault.Kind.STATUS)) {
            return failed(fault.taken());
        }
        if (fault.take(Fault.Kind.DELAY)) {
            await(fault.taken());
        }
        ApiResponse response = current.handler(operation).handle(new ApiRequest(match.parameters(),
                PercentDecoding.parameters(exchange.getRequestURI().getRawQuery()),
                exchange.getRequestHeaders().getFirst("Content-Type"), body, fault));
        return fault.take(Fault.Kind.MALFORMED_JSON) ? response.halved() : response;
    }

    private ApiResponse failed(Fault fault) {
        ApiResponse usual = responses.failure(ApiException.ofStatus(fault.status()));
        String contentType = fault.contentType() == null ? usual.contentType() : fault.contentType();
        byte[] body = fault.body() == null ? usual.body() : fault.body().getBytes(StandardCharsets.UTF_8);
        return ApiResponse.bytes(fault.status(), contentType, body).with(fault.headers());
    }

    private void await(Fault fault) throws IOException {
        try {
            if (closed.await(fault.delay().toNanos(), TimeUnit.NANOSECONDS)) {
                throw new IOException("the emulator was closed during a delay");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted during a delay", e);
        }
    }

    private static String description(HttpExchange exchange) {
        return exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath();
    }
}
