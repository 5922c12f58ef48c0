package io.quarkiverse.datadog.llmobs.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;

import io.quarkiverse.datadog.llmobs.emulator.admin.AdminActions;
import io.quarkiverse.datadog.llmobs.emulator.admin.AdminHandler;
import io.quarkiverse.datadog.llmobs.emulator.fault.FaultQueues;
import io.quarkiverse.datadog.llmobs.emulator.http.ApiHandler;
import io.quarkiverse.datadog.llmobs.emulator.http.Keys;
import io.quarkiverse.datadog.llmobs.emulator.http.RequestLog;
import io.quarkiverse.datadog.llmobs.emulator.http.ResponseWriter;
import io.quarkiverse.datadog.llmobs.emulator.http.RootHandler;
import io.quarkiverse.datadog.llmobs.emulator.json.Timestamps;
import io.quarkiverse.datadog.llmobs.emulator.operation.OperationTable;
import io.quarkiverse.datadog.llmobs.emulator.operation.Operations;
import io.quarkiverse.datadog.llmobs.emulator.operation.Responses;

/**
 * A running LLM Observability server with its own state.
 * <p>
 * It is started by {@link #start()} and stopped by {@link #close()}. The code that starts it closes it. Safe for use from any
 * thread, also while requests are served. {@link Profile} describes the responses, {@link Fault} the errors that can occur.
 * Operations are named by their ids in the published description, such as {@code ListLLMObsDatasets}.
 * <p>
 * Besides the API there are administrative paths below {@code /_emulator}, for loopback callers only: {@code health},
 * {@code coverage}, {@code faults}, {@code requests}, {@code evaluations}, {@code seed} and {@code reset}.
 */
public final class LlmObservabilityEmulator implements AutoCloseable {

    static {
        // Read once, when the HTTP server is loaded. Without it a small body waits 40 ms for the acknowledgement of the headers.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    /**
     * Connections that may wait to be accepted. If a burst of clients exceeded it, TCP would retry their connections after a
     * delay.
     */
    private static final int BACKLOG = 1024;

    /** For deeply nested values; only the part of a stack that is used takes memory. */
    private static final long STACK = 16L << 20;

    private final EmulatorOptions options;
    private final FaultQueues faultQueues = new FaultQueues(id -> currentOperations().possibleFaults(id));
    private final Faults faults = new Faults(faultQueues);
    private final RequestLog log = new RequestLog();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads;
    private final HttpServer server;
    private volatile State state;

    private LlmObservabilityEmulator(EmulatorOptions options) throws IOException {
        this.options = options;
        // Before the port opens, so that an invalid seed opens none.
        state = State.of(options);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(options.host()), options.port()), BACKLOG);
        threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(null, task, "llmobs-emulator", STACK);
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/", new RootHandler(adminHandler(), apiHandler()));
        server.start();
    }

    private AdminHandler adminHandler() {
        return new AdminHandler(new AdminActions(this::currentOperations, faultQueues, log,
                () -> state.evaluations().json(), this::seed, this::reset));
    }

    private ApiHandler apiHandler() {
        return new ApiHandler(new Keys(options.apiKey(), options.applicationKey(), options.accessToken()),
                this::currentOperations,
                new Responses(options.profile()), faultQueues, log, new ResponseWriter(options.gzip()), closed);
    }

    private Operations currentOperations() {
        return state.operations();
    }

    /**
     * Starts an emulator on a free port of the loopback address.
     *
     * @throws UncheckedIOException if no port can be opened
     */
    public static LlmObservabilityEmulator start() {
        return start(EmulatorOptions.defaults());
    }

    /**
     * Starts an emulator.
     *
     * @throws IllegalArgumentException if the seed cannot be read or is invalid; the message names the place
     * @throws UncheckedIOException if the port cannot be opened, caused by a {@link java.net.BindException} if it is in use
     */
    public static LlmObservabilityEmulator start(EmulatorOptions options) {
        try {
            return new LlmObservabilityEmulator(options);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen on " + options.host() + ":" + options.port() + ": "
                    + e.getMessage(), e);
        }
    }

    /** The base URL for clients, such as {@code http://127.0.0.1:49152}. No slash at the end. */
    public URI baseUri() {
        InetAddress address = server.getAddress().getAddress();
        String host = address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port());
    }

    /** The port that is open. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** Configures faults. */
    public Faults faults() {
        return faults;
    }

    /** The ids of the operations that are emulated. All others are rejected with status 501. */
    public Set<String> operations() {
        return currentOperations().ids();
    }

    /** What it does with each operation, by operation id. */
    public Map<String, Coverage> coverage() {
        Map<String, Coverage> coverage = new LinkedHashMap<>();
        OperationTable.all().forEach(row -> coverage.put(row.id(), currentOperations().coverage(row)));
        return coverage;
    }

    /**
     * The last requests to the API, oldest first: at most 10 000, and fewer if their bodies exceed 32 MiB together.
     * A request is in the list before its response is sent.
     */
    public List<RecordedRequest> requests() {
        return log.requests();
    }

    /**
     * The number of requests for an operation since the start, the last {@link #reset()} or {@link #clearRequests()}.
     *
     * @param operationId the id of the operation, such as {@code ListLLMObsDatasets}
     * @throws IllegalArgumentException if the operation is unknown; the message names the most similar id
     */
    public int requestCount(String operationId) {
        return log.countOf(OperationTable.row(operationId).id());
    }

    /** The evaluations and feedback that the intake has accepted since the start or the last {@link #reset()}, oldest first. */
    public List<ReceivedEvaluation> evaluations() {
        return state.evaluations().all();
    }

    /** Clears the list and the counts of requests; state and faults stay. */
    public void clearRequests() {
        log.clear();
    }

    /** Clears state, faults, and the list and the counts of requests, then applies the seed of the options again. */
    public void reset() {
        state = State.of(options);
        faultQueues.clear();
        log.clear();
    }

    /**
     * Adds the content of a seed from a JSON file to the state, all or nothing.
     *
     * @throws IllegalArgumentException if the file cannot be read or is invalid; the message names the place
     */
    public void seed(Path jsonFile) {
        add(Seed.file(jsonFile));
    }

    /**
     * Adds the content of a seed from JSON text to the state, all or nothing.
     *
     * @throws IllegalArgumentException if it is invalid; the message names the place
     */
    public void seed(String json) {
        add(Seed.json(json, "seed"));
    }

    private void add(Seed seed) {
        seed.applyTo(state.stores(), Timestamps.now(options.clock()));
    }

    /** Stops at once: open connections are closed, delays end. A second call does nothing. */
    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
