package io.quarkiverse.datadog.llmobs.it.benchmark.startup;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Figure;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Figure.Kind;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Options;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Pairs;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Report;
import io.quarkiverse.datadog.llmobs.it.benchmark.process.Jvm;

/**
 * The start of the same small application with and without the extension.
 */
public final class StartFigures {

    private static final String WITH = "start-llmobs";
    private static final String WITHOUT = "start-plain";
    /** Without the extension, but with the extensions of Quarkus under it. */
    private static final String REST_CLIENT = "start-rest-client";

    /** Mostly the start of the REST client of Quarkus: 69 ms were measured on a quiet machine. */
    private static final double MOST_MS = 80;
    /** The share of this extension: 17 ms were measured on the same machine. */
    private static final double MOST_MS_REST_CLIENT = 20;
    private static final double MOST_MB = 12;
    private static final double MB = 1e6;

    private StartFigures() {
    }

    public static void measure(Options options, Report report) throws IOException, InterruptedException {
        try (ServerSocket untouched = new ServerSocket(0, 0, InetAddress.getByName("127.0.0.1"))) {
            Map<String, List<StartedApplication>> starts = inTurns(options,
                    "-Dquarkus.datadog-llmobs.base-url=http://127.0.0.1:" + untouched.getLocalPort());
            report(report, "", MOST_MS, starts.get(WITH), starts.get(WITHOUT));
            report(report, "-rest-client", MOST_MS_REST_CLIENT, starts.get(WITH), starts.get(REST_CLIENT));
            report.check("nothing-connected-before-first-use", !isConnected(untouched));
        }
    }

    private static Map<String, List<StartedApplication>> inTurns(Options options, String untouched)
            throws IOException, InterruptedException {
        Jvm jvm = new Jvm(options.home());
        Map<String, List<StartedApplication>> starts = new TreeMap<>();
        // in another order each time, because a start affects the next one
        List<String> modules = new ArrayList<>(List.of(WITH, WITHOUT, REST_CLIENT));
        for (int i = 0; i < options.sizes().starts(); i++) {
            Collections.rotate(modules, 1);
            for (String module : modules) {
                starts.computeIfAbsent(module, name -> new ArrayList<>()).add(StartedApplication.start(jvm, module,
                        module.equals(WITH) ? List.of(untouched) : List.of()));
            }
        }
        return starts;
    }

    private static void report(Report report, String suffix, double mostMs, List<StartedApplication> with,
            List<StartedApplication> without) {
        report.add(new Figure("start-added-ms" + suffix, fastest(with), fastest(without), "ms", Kind.ADDED, mostMs));
        if (with.get(0).memory() == 0) {
            report.remark("start-added-mb" + suffix + " is not measured: this system does not tell the memory of a process");
            return;
        }
        report.add(new Figure("start-added-mb" + suffix, median(with, start -> start.memory() / MB),
                median(without, start -> start.memory() / MB), "MB", Kind.ADDED, MOST_MB));
    }

    /** Other load of the machine only adds to a start, and much more than what is measured here. */
    private static double fastest(List<StartedApplication> starts) {
        return starts.stream().mapToDouble(StartedApplication::millis).min().orElseThrow();
    }

    private static double median(List<StartedApplication> starts, ToDoubleFunction<StartedApplication> value) {
        return Pairs.median(starts.stream().mapToDouble(value).toArray());
    }

    /** A connection would be in the queue of the server by now. */
    private static boolean isConnected(ServerSocket server) throws IOException {
        server.setSoTimeout(1);
        try {
            server.accept().close();
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }
}
