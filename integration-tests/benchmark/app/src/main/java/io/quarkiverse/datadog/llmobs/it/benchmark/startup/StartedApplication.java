package io.quarkiverse.datadog.llmobs.it.benchmark.startup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkiverse.datadog.llmobs.it.benchmark.child.Memory;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.WrongResultException;
import io.quarkiverse.datadog.llmobs.it.benchmark.process.ChildProcess;
import io.quarkiverse.datadog.llmobs.it.benchmark.process.Jvm;

/**
 * One start of an application, until its first response.
 *
 * @param millis the start time that the application reports
 * @param memory the memory of the process after its first response, in bytes
 */
record StartedApplication(double millis, long memory) {

    private static final Pattern STARTED = Pattern.compile("started in ([0-9.]+)s\\. Listening on: (http://[^ ]+)");

    static StartedApplication start(Jvm jvm, String module, List<String> configuration)
            throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(configuration);
        options.addAll(List.of("-Dquarkus.http.host=127.0.0.1", "-Dquarkus.http.port=0"));
        try (ChildProcess process = new ChildProcess(jvm.packaged(module, options))) {
            Matcher started = STARTED.matcher(process.line());
            while (!started.find()) {
                started = STARTED.matcher(process.line());
            }
            HttpRequest first = HttpRequest.newBuilder(URI.create(started.group(2) + "/greeting")).build();
            String response = HttpClient.newHttpClient().send(first, BodyHandlers.ofString()).body();
            if (!response.contains("hello")) {
                throw new WrongResultException(module + " responded " + response);
            }
            return new StartedApplication(Double.parseDouble(started.group(1)) * 1000, Memory.now(process.pid()));
        }
    }
}
