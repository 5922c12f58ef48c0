package io.quarkiverse.datadog.llmobs.testkit.cases;

import static io.quarkiverse.datadog.llmobs.testkit.cases.Ids.DATASET;
import static io.quarkiverse.datadog.llmobs.testkit.cases.Ids.PROJECT;

import java.util.List;

import io.quarkiverse.datadog.llmobs.rest.DatasetDraftsApi;
import io.quarkiverse.datadog.llmobs.testkit.operation.MissingBody;
import io.quarkiverse.datadog.llmobs.testkit.operation.OperationCase;

/**
 * The operations on drafts of datasets.
 */
final class DraftCases {

    private DraftCases() {
    }

    static List<OperationCase> all() {
        return List.of(get(), lock(), unlock());
    }

    private static OperationCase get() {
        return OperationCase.of(DatasetDraftsApi.class, api -> api.getDraftState(PROJECT, DATASET))
                .blocking(llmobs -> llmobs.datasets(PROJECT).draftState(DATASET))
                .reactive(llmobs -> llmobs.datasets(PROJECT).draftState(DATASET))
                .response("""
                        {"data": {"id": "dataset-1", "type": "draft_state_data", "attributes": {
                            "drafting_since": "2026-08-13T19:39:31.418984Z",
                            "user": {"id": "user-1", "name": "Ada Lovelace", "email": "ada@example.org",
                                "handle": "ada@example.org", "icon": "https://example.org/ada.png"}}}}""")
                .build();
    }

    private static OperationCase lock() {
        return OperationCase.of(DatasetDraftsApi.class, api -> api.lockDraft(PROJECT, DATASET))
                .blocking(llmobs -> llmobs.datasets(PROJECT).lockDraft(DATASET))
                .reactive(llmobs -> llmobs.datasets(PROJECT).lockDraft(DATASET))
                .response("""
                        {"data": {"id": "dataset-1", "type": "draft_state_data", "attributes": {
                            "drafting_since": "2026-08-13T19:39:31.418984498Z", "user": {"id": "user-1"}}}}""")
                .missingBody(MissingBody.LOOKED_UP)
                .build();
    }

    private static OperationCase unlock() {
        return OperationCase.of(DatasetDraftsApi.class, api -> api.unlockDraft(PROJECT, DATASET))
                .blockingVoid(llmobs -> llmobs.datasets(PROJECT).unlockDraft(DATASET))
                .reactive(llmobs -> llmobs.datasets(PROJECT).unlockDraft(DATASET))
                .response("")
                .build();
    }
}
