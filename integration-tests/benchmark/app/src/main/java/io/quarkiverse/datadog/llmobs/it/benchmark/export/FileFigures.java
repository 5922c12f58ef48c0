package io.quarkiverse.datadog.llmobs.it.benchmark.export;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.export.ExportReport;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Figure;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Measured;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Options;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Pairs;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Report;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.WrongResultException;
import io.quarkiverse.datadog.llmobs.it.benchmark.peer.CsvBody;
import io.quarkiverse.datadog.llmobs.it.benchmark.process.PeerClient;
import io.quarkiverse.datadog.llmobs.it.benchmark.process.ProcessEndedException;

/**
 * An export to a file, against other clients at the same URL.
 */
@ApplicationScoped
public class FileFigures {

    @Inject
    LlmObservability llmobs;

    @Inject
    PeerClient peer;

    @Inject
    VertxDownload vertx;

    public void measure(Options options, Report report) throws Exception {
        TargetFile file = new TargetFile(options.directory().resolve("export.csv"), CsvBody.ofSize(options.sizes().file()));
        String dataset = CsvBody.dataset(options.sizes().file());
        int pairs = options.sizes().pairs();
        Measured ours = () -> file.perSecond(path -> export(dataset, path, file.expected()));
        report.add(Figure.bytes("file-vs-vertx", Pairs.inTurns(pairs, ours,
                () -> file.perSecond(path -> vertx.toFile(peer.exportUri(dataset), path))), 0.9));
        HttpClient jdk = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        report.add(Figure.bytes("file-vs-jdk", Pairs.inTurns(pairs, ours,
                () -> file.perSecond(path -> jdkToFile(jdk, dataset, path))), 2));
        againstCurl(pairs, ours, file, peer.exportUri(dataset), report);
        againstDatadog(options, () -> {
            // warm up again: nothing was written during the other measurement
            ours.perSecond();
            return ours.perSecond();
        }, file.expected(), report);
        file.delete();
    }

    private static void againstCurl(int pairs, Measured ours, TargetFile file, URI uri, Report report) throws Exception {
        if (Curl.isInstalled()) {
            report.add(Figure.bytes("file-vs-curl",
                    Pairs.inTurns(pairs, ours, () -> file.perSecond(path -> Curl.toFile(uri, path))), 1));
        } else {
            report.remark("file-vs-curl is not measured: curl is not installed");
        }
    }

    private void againstDatadog(Options options, Measured ours, CsvBody expected, Report report) throws Exception {
        String dataset = CsvBody.dataset(options.sizes().file());
        try (DatadogClient datadog = DatadogClient.start(options.home(), peer.url())) {
            report.add(Figure.bytes("file-vs-datadog", Pairs.inTurns(options.sizes().pairs(), ours,
                    () -> datadog.perSecond(dataset, expected)), 4));
        } catch (ProcessEndedException e) {
            report.remark("file-vs-datadog is not measured: " + e.getMessage());
        }
    }

    private void export(String dataset, Path path, CsvBody expected) {
        ExportReport report = llmobs.datasets(PeerClient.PROJECT).export(dataset).toFile(path);
        WrongResultException.unlessEqual("rows of toFile", expected.rows(), report.rows());
        WrongResultException.unlessEqual("bytes of toFile", expected.bytes(), report.bytes());
    }

    private void jdkToFile(HttpClient jdk, String dataset, Path path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(peer.exportUri(dataset)).header("Accept", "text/csv").build();
        jdk.send(request, BodyHandlers.ofFile(path));
    }
}
