package io.quarkiverse.datadog.llmobs.it.evaluations;

import java.util.List;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestQuery;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.dataset.record.DatasetRecord;
import io.quarkiverse.datadog.llmobs.dataset.record.RecordQuery;
import io.quarkiverse.datadog.llmobs.dataset.record.Records;
import io.quarkiverse.datadog.llmobs.it.evaluations.view.RecordForm;
import io.quarkiverse.datadog.llmobs.it.evaluations.view.RecordPage;
import io.quarkiverse.datadog.llmobs.it.evaluations.view.RecordView;
import io.quarkiverse.datadog.llmobs.page.Cursor;

/**
 * The records of a dataset.
 */
@Path("/datasets/{dataset}/records")
public class RecordsResource {

    @Inject
    LlmObservability llmobs;

    @POST
    @ResponseStatus(201)
    public List<RecordView> append(String dataset, List<RecordForm> forms) {
        return records(dataset).append(forms.stream().map(RecordForm::creation).toList()).stream().map(RecordView::of)
                .toList();
    }

    @GET
    public List<RecordView> list(String dataset, @RestQuery List<String> tag, @RestQuery Long version) {
        return records(dataset).list(new RecordQuery(version, tag)).stream().map(RecordView::of).toList();
    }

    /** One page, and the cursor of the next: for a caller who pages as slowly as he reads. */
    @GET
    @Path("/page")
    public RecordPage page(String dataset, @RestQuery int size, @RestQuery String cursor) {
        var listing = records(dataset).list().withPageSize(size);
        return RecordPage.of((cursor == null ? listing : listing.from(Cursor.of(cursor))).firstPage());
    }

    /** Everything from a cursor on, such as the one that a failure names. */
    @GET
    @Path("/rest")
    public List<String> rest(String dataset, @RestQuery String cursor, @RestQuery int pageSize) {
        return records(dataset).list().withPageSize(pageSize).from(Cursor.of(cursor)).stream().map(DatasetRecord::id)
                .toList();
    }

    private Records records(String dataset) {
        return llmobs.datasets().records(dataset);
    }
}
