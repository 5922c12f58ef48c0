package io.quarkiverse.datadog.llmobs.emulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;

/**
 * A running LLM Observability server with its own state.
 * <p>
 * Started by {@link #start()}, ended by {@link #close()}; whoever starts it closes it. All methods may be called from
 * any thread, also while requests are served. What clients get to see is described in {@link Profile}, what can be
 * made to go wrong in {@link Fault}.
 * <p>
 * Besides the API there are administrative paths below {@code /_emulator}, for loopback callers only: {@code health},
 * {@code coverage}, {@code faults}, {@code requests}, {@code seed} and {@code reset}.
 */
public final class LlmObservabilityEmulator implements AutoCloseable {

    static {
        // Read once, when the HTTP server is loaded. Without it a small answer waits 40 ms for the acknowledgement of its head.
        if (System.getProperty("sun.net.httpserver.nodelay") == null) {
            System.setProperty("sun.net.httpserver.nodelay", "true");
        }
    }

    /** Connections that may wait to be accepted: a burst of clients must not run into the delay of a second try. */
    private static final int BACKLOG = 1024;

    /** For deeply nested values; memory is taken only as far as it is used. */
    private static final long STACK = 16L << 20;

    private final EmulatorOptions options;
    private final Emulation emulation;
    private final Faults faults = new Faults();
    private final Journal journal = new Journal();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ExecutorService threads;
    private final HttpServer server;

    private LlmObservabilityEmulator(EmulatorOptions options) throws IOException {
        this.options = options;
        this.emulation = new Emulation(options);
        // A bad seed must be known before the port opens.
        emulation.replace(freshWorld());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(options.host()), options.port()), BACKLOG);
        threads = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(null, task, "llmobs-emulator", STACK);
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(threads);
        server.createContext("/",
                new FrontDoor(new Admin(this), new Dispatcher(options, emulation, faults, journal, closed)));
        server.start();
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
     * @throws IllegalArgumentException if the seed can not be read or is wrong; the message names the place
     * @throws UncheckedIOException if the port can not be opened, caused by a {@link java.net.BindException} if it is in use
     */
    public static LlmObservabilityEmulator start(EmulatorOptions options) {
        try {
            return new LlmObservabilityEmulator(options);
        } catch (IOException e) {
            throw new UncheckedIOException("can not listen on " + options.host() + ":" + options.port() + ": "
                    + e.getMessage(), e);
        }
    }

    /** Where clients find it, such as {@code http://127.0.0.1:49152}. No slash at the end. */
    public URI baseUri() {
        InetAddress address = server.getAddress().getAddress();
        String host = address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port());
    }

    /** The port that is open. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** The switchboard of faults. */
    public Faults faults() {
        return faults;
    }

    /**
     * The last requests to the API, oldest first: at most 10 000, and fewer if their bodies exceed 32 MiB together.
     * An exchange is in the list before its answer is sent.
     */
    public List<Exchange> exchanges() {
        return journal.exchanges();
    }

    /** How many requests came for a route since the start, the last {@link #reset()} or {@link #clearExchanges()}. */
    public int requestCount(Route route) {
        return journal.countOf(route);
    }

    /** Forgets exchanges and counts; state and faults stay. */
    public void clearExchanges() {
        journal.clear();
    }

    /** Clears state, faults, exchanges and counts, then applies the seed of the options again. */
    public void reset() {
        emulation.replace(freshWorld());
        faults.clear();
        journal.clear();
    }

    /**
     * Adds projects, datasets and records from a JSON file to the state, all or nothing.
     *
     * @throws IllegalArgumentException if the file can not be read or is wrong; the message names the place
     */
    public void seed(Path jsonFile) {
        Seed.file(jsonFile).applyTo(emulation.world(), emulation.now());
    }

    /**
     * Adds projects, datasets and records from JSON text to the state, all or nothing.
     *
     * @throws IllegalArgumentException if it is wrong; the message names the place
     */
    public void seed(String json) {
        Seed.json(json, "seed").applyTo(emulation.world(), emulation.now());
    }

    private World freshWorld() {
        World world = new World();
        options.seed().applyTo(world, emulation.now());
        return world;
    }

    /** Stops at once: open connections are cut, delays end. A second call does nothing. */
    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
