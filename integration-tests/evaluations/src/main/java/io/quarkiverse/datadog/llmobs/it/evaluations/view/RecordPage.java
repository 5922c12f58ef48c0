package io.quarkiverse.datadog.llmobs.it.evaluations.view;

import java.util.List;

import io.quarkiverse.datadog.llmobs.dataset.record.DatasetRecord;
import io.quarkiverse.datadog.llmobs.page.Cursor;
import io.quarkiverse.datadog.llmobs.page.Page;

/**
 * A page of records, with the cursor of the next page as a string.
 */
public record RecordPage(List<RecordView> items, String next) {

    public static RecordPage of(Page<DatasetRecord> page) {
        return new RecordPage(page.items().stream().map(RecordView::of).toList(),
                page.next().map(Cursor::toString).orElse(null));
    }
}
