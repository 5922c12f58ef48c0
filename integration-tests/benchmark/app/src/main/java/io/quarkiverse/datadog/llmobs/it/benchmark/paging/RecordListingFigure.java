package io.quarkiverse.datadog.llmobs.it.benchmark.paging;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.record.DatasetRecord;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Figure;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Measured;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Options;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Pairs;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Report;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.WrongResultException;
import io.quarkiverse.datadog.llmobs.it.benchmark.peer.RecordListing;
import io.quarkiverse.datadog.llmobs.it.benchmark.process.PeerClient;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;

/**
 * A listing of records over HTTP, against Jackson alone, which binds the same pages from memory to the same records.
 */
@ApplicationScoped
public class RecordListingFigure {

    private static final ObjectReader JACKSON = JsonMapper.builder().addModule(new JavaTimeModule())
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build()
            .readerFor(new TypeReference<Document<List<Resource<DatasetRecord>>>>() {
            });

    @Inject
    LlmObservability llmobs;

    public void measure(Options options, Report report) throws Exception {
        RecordListing listing = options.sizes().records();
        List<byte[]> pages = new ArrayList<>();
        for (int page = 0; page < listing.pages(); page++) {
            pages.add(listing.page(page));
        }
        report.add(Figure.items("pages-vs-jackson", "records", Pairs.inTurns(options.sizes().pairs(),
                () -> perSecond(listing, () -> byListing(listing)), () -> perSecond(listing, () -> byJackson(pages))), 0.6));
    }

    /** Returns records per second, and checks what was read. */
    private static double perSecond(RecordListing listing, LongSupplier read) throws Exception {
        long[] checksum = new long[1];
        double perSecond = Measured.perSecond(listing.items(), () -> checksum[0] = read.getAsLong());
        WrongResultException.unlessEqual("checksum of the records", listing.checksum(), checksum[0]);
        return perSecond;
    }

    private long byListing(RecordListing listing) {
        long checksum = 0;
        for (DatasetRecord item : llmobs.datasets(PeerClient.PROJECT).records(listing.dataset()).list()
                .withPageSize(RecordListing.PAGE_SIZE)) {
            checksum += item.id().hashCode();
        }
        return checksum;
    }

    private static long byJackson(List<byte[]> pages) {
        long checksum = 0;
        for (byte[] page : pages) {
            for (Resource<DatasetRecord> item : bound(page).data()) {
                checksum += item.id().hashCode();
            }
        }
        return checksum;
    }

    private static Document<List<Resource<DatasetRecord>>> bound(byte[] page) {
        try {
            return JACKSON.readValue(page);
        } catch (IOException e) {
            throw new IllegalStateException("Jackson cannot bind a page", e);
        }
    }
}
