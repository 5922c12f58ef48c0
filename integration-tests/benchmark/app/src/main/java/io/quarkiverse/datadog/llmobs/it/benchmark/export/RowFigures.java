package io.quarkiverse.datadog.llmobs.it.benchmark.export;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.Datasets;
import io.quarkiverse.datadog.llmobs.dataset.export.ExportRow;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Figure;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Measured;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Options;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Pairs;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Report;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Sizes;
import io.quarkiverse.datadog.llmobs.it.benchmark.peer.CsvBody;
import io.quarkiverse.datadog.llmobs.it.benchmark.process.PeerClient;

/**
 * The rows of an export, against a CSV library on the same bytes.
 */
@ApplicationScoped
public class RowFigures {

    @Inject
    LlmObservability llmobs;

    public void measure(Options options, Report report) throws Exception {
        Sizes sizes = options.sizes();
        report.add(Figure.bytes("rows-vs-csv", rowsAgainstCsv(sizes.pairs(), sizes.rows()), 0.8));
    }

    private Pairs.Medians rowsAgainstCsv(int pairs, long size) throws Exception {
        CsvBody body = CsvBody.ofSize(size);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) body.bytes());
        body.writeTo(bytes);
        byte[] csv = bytes.toByteArray();
        return Pairs.inTurns(pairs, () -> rows(body, size), () -> plainCsv(body, csv));
    }

    private double rows(CsvBody body, long size) throws Exception {
        RowSum sum = new RowSum();
        double perSecond = Measured.perSecond(body.bytes(), () -> {
            try (Stream<ExportRow> rows = datasets().export(CsvBody.dataset(size)).rows()) {
                rows.forEach(row -> sum.add(row.id(), row.text("input")));
            }
        });
        sum.check(body);
        return perSecond;
    }

    private static double plainCsv(CsvBody body, byte[] csv) throws Exception {
        RowSum sum = new RowSum();
        double perSecond = Measured.perSecond(body.bytes(), () -> readPlain(csv, sum));
        sum.check(body);
        return perSecond;
    }

    private static void readPlain(byte[] csv, RowSum sum) throws IOException {
        try (CsvReader<String[]> rows = CsvReader.builder().build(StringArrayHandler.of(), new ByteArrayInputStream(csv),
                StandardCharsets.UTF_8)) {
            Iterator<String[]> all = rows.iterator();
            // the header
            all.next();
            all.forEachRemaining(row -> sum.add(row[0], row[1]));
        }
    }

    private Datasets datasets() {
        return llmobs.datasets(PeerClient.PROJECT);
    }
}
