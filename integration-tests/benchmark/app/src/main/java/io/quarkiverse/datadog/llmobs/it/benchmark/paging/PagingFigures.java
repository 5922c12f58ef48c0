package io.quarkiverse.datadog.llmobs.it.benchmark.paging;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.Dataset;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Figure;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Measured;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Options;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Pairs;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.Report;
import io.quarkiverse.datadog.llmobs.it.benchmark.measure.WrongResultException;
import io.quarkiverse.datadog.llmobs.it.benchmark.peer.Listing;
import io.quarkiverse.datadog.llmobs.it.benchmark.process.PeerClient;
import io.quarkiverse.datadog.llmobs.page.Page;
import io.quarkiverse.datadog.llmobs.page.Paged;
import io.quarkiverse.datadog.llmobs.rest.DatasetsApi;
import io.quarkiverse.datadog.llmobs.rest.wire.Document;
import io.quarkiverse.datadog.llmobs.rest.wire.Resource;

/**
 * A listing of many pages, against a loop over the MicroProfile interface.
 */
@ApplicationScoped
public class PagingFigures {

    @Inject
    LlmObservability llmobs;

    @Inject
    @RestClient
    DatasetsApi api;

    @Inject
    PeerClient peer;

    public void measure(Options options, Report report) throws Exception {
        int pairs = options.sizes().pairs();
        Listing listing = options.sizes().listing();
        report.add(Figure.items("paging-vs-loop", "datasets", Pairs.inTurns(pairs,
                () -> perSecond(listing, () -> byListing(listing)), () -> perSecond(listing, () -> byHand(listing))), 1 / 1.1));
        Listing slow = options.sizes().slowListing();
        report.add(Figure.items("paging-prefetch", "datasets", Pairs.inTurns(pairs,
                () -> perSecond(slow, () -> slowly(paged(slow).prefetch(1), slow)),
                () -> perSecond(slow, () -> slowly(paged(slow), slow))), 1 / 0.6));
        report.check("no-page-more-than-needed", pagesForTheItemsOfTwo(listing) == 2);
    }

    /** Returns items per second, and checks what was read and the number of requests. */
    private double perSecond(Listing listing, Supplier<Long> walk) throws Exception {
        peer.takePagesListed();
        long[] checksum = new long[1];
        double perSecond = Measured.perSecond(listing.items(), () -> checksum[0] = walk.get());
        WrongResultException.unlessEqual("checksum of the datasets", listing.checksum(), checksum[0]);
        WrongResultException.unlessEqual("pages requested", listing.pages(), peer.takePagesListed());
        return perSecond;
    }

    private long byListing(Listing listing) {
        long checksum = 0;
        for (Dataset dataset : paged(listing)) {
            checksum += dataset.id().hashCode();
        }
        return checksum;
    }

    private long byHand(Listing listing) {
        long checksum = 0;
        String cursor = null;
        do {
            Document<List<Resource<Dataset>>> page = api.listDatasets(listing.project(), null, null, cursor, Listing.PAGE_SIZE)
                    .await().indefinitely();
            for (Resource<Dataset> resource : page.data()) {
                checksum += resource.attributes().id().hashCode();
            }
            cursor = page.meta().after();
        } while (!cursor.isEmpty());
        return checksum;
    }

    private Paged<Dataset> paged(Listing listing) {
        return llmobs.datasets(listing.project()).list().withPageSize(Listing.PAGE_SIZE);
    }

    /** A consumer that needs as much time for a page as the peer. */
    private static long slowly(Paged<Dataset> datasets, Listing listing) {
        long checksum = 0;
        for (Page<Dataset> page : (Iterable<Page<Dataset>>) datasets.pages()::iterator) {
            for (Dataset dataset : page.items()) {
                checksum += dataset.id().hashCode();
            }
            LockSupport.parkNanos(listing.delay().toNanos());
        }
        return checksum;
    }

    private int pagesForTheItemsOfTwo(Listing listing) throws IOException, InterruptedException {
        peer.takePagesListed();
        long items = paged(listing).limit(2 * Listing.PAGE_SIZE).stream().count();
        WrongResultException.unlessEqual("items of a limited listing", 2 * Listing.PAGE_SIZE, items);
        return peer.takePagesListed();
    }
}
