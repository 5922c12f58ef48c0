package io.quarkiverse.datadog.llmobs.emulator;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

/**
 * The way of a request to the API: keys, route, fault, operation, journal, answer.
 */
final class Dispatcher implements HttpHandler {

    private static final Logger LOG = System.getLogger(LlmObservabilityEmulator.class.getPackageName());
    /** Far above the 5 MB batches of the official tools. */
    private static final int MAX_REQUEST = 64 << 20;

    private final Keys keys;
    private final Emulation emulation;
    private final Operations operations;
    private final Faults faults;
    private final Journal journal;
    private final Responder responder;
    private final CountDownLatch closed;

    /** @param closed ends all waits */
    Dispatcher(EmulatorOptions options, Emulation emulation, Faults faults, Journal journal, CountDownLatch closed) {
        this.keys = new Keys(options.apiKey(), options.applicationKey());
        this.emulation = emulation;
        this.operations = new Operations(emulation);
        this.faults = faults;
        this.journal = journal;
        this.responder = new Responder(options.gzip());
        this.closed = closed;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        Match match = Match.of(exchange);
        boolean hasKeys = keys.accept(exchange.getRequestHeaders());
        // Who has no keys must not fill the heap: then only what the journal keeps is read.
        byte[] body = RequestBody.read(exchange, hasKeys ? MAX_REQUEST : Journal.MAX_BODY);
        journal.count(match.route());
        Answer answer;
        RequestFault fault = new RequestFault(match.route(), faults);
        try {
            keys.check(exchange.getRequestHeaders());
            if (body.length > MAX_REQUEST) {
                throw ApiFailure.tooLarge("the request body is larger than " + MAX_REQUEST + " bytes");
            }
            answer = answer(match, fault, exchange, body);
        } catch (ApiFailure failure) {
            answer = emulation.shapes().failure(failure);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.log(Level.ERROR, "the emulator failed to answer " + exchange.getRequestMethod() + " "
                    + exchange.getRequestURI().getRawPath(), e);
            answer = emulation.shapes().failure(ApiFailure.ofStatus(500));
        }
        Map<String, List<String>> headers = responder.headers(exchange, answer);
        // Before the answer is sent: who has the answer must find it in the journal.
        journal.add(entry(exchange, match.route(), body, answer, headers));
        boolean isCut = hasKeys && fault.hit(Fault.Kind.CUT);
        responder.send(exchange, answer, headers, isCut ? fault.taken().bytes() : Long.MAX_VALUE);
        exchange.close();
    }

    private Answer answer(Match match, RequestFault fault, HttpExchange exchange, byte[] body) throws IOException {
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath();
        if (match.operation() == null) {
            LOG.log(Level.WARNING, "no such operation: {0}", request);
            throw ApiFailure.notFound();
        }
        if (match.route() == null) {
            LOG.log(Level.WARNING, "not emulated: {0} ({1})", request, match.operation().id());
            throw ApiFailure.notEmulated(match.operation().id());
        }
        if (fault.hit(Fault.Kind.STATUS)) {
            return failed(fault.taken());
        }
        if (fault.hit(Fault.Kind.DELAY)) {
            await(fault.taken());
        }
        Call call = new Call(match.parameters(), Percent.parameters(exchange.getRequestURI().getRawQuery()), body, fault);
        Answer answer = operations.answer(match.route(), call);
        return fault.hit(Fault.Kind.MALFORMED_JSON) ? answer.halved() : answer;
    }

    private Answer failed(Fault fault) {
        Answer usual = emulation.shapes().failure(ApiFailure.ofStatus(fault.status()));
        String contentType = fault.contentType() == null ? usual.contentType() : fault.contentType();
        byte[] body = fault.body() == null ? usual.body() : fault.body().getBytes(StandardCharsets.UTF_8);
        return Answer.bytes(fault.status(), contentType, body).with(fault.headers());
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

    private static Exchange entry(HttpExchange exchange, Route route, byte[] body, Answer answer,
            Map<String, List<String>> responseHeaders) {
        Map<String, List<String>> requestHeaders = new TreeMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> {
            String key = name.toLowerCase(Locale.ROOT);
            requestHeaders.put(key, Keys.HEADERS.contains(key) ? List.of("***") : List.copyOf(values));
        });
        return new Exchange(route, exchange.getRequestMethod(), exchange.getRequestURI().getRawPath(),
                exchange.getRequestURI().getRawQuery(), Map.copyOf(requestHeaders),
                Keys.arePresent(exchange.getRequestHeaders()), kept(body), answer.status(), Map.copyOf(responseHeaders),
                kept(answer.body()));
    }

    private static String kept(byte[] body) {
        return body == null || body.length > Journal.MAX_BODY ? null : new String(body, StandardCharsets.UTF_8);
    }
}
