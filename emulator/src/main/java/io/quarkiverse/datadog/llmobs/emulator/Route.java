package io.quarkiverse.datadog.llmobs.emulator;

/**
 * An operation of the API that the emulator answers from its state. All others are refused with status 501.
 */
public enum Route {

    LIST_PROJECTS("ListLLMObsProjects", "GET", "/api/v2/llm-obs/v1/projects"),
    CREATE_PROJECT("CreateLLMObsProject", "POST", "/api/v2/llm-obs/v1/projects"),
    LIST_DATASETS("ListLLMObsDatasets", "GET", "/api/v2/llm-obs/v1/{project_id}/datasets"),
    CREATE_DATASET("CreateLLMObsDataset", "POST", "/api/v2/llm-obs/v1/{project_id}/datasets"),
    UPDATE_DATASET("UpdateLLMObsDataset", "PATCH", "/api/v2/llm-obs/v1/{project_id}/datasets/{dataset_id}"),
    EXPORT_DATASET("ExportLLMObsDataset", "GET", "/api/v2/llm-obs/v1/{project_id}/datasets/{dataset_id}/export"),
    LIST_RECORDS("ListLLMObsDatasetRecords", "GET", "/api/v2/llm-obs/v1/{project_id}/datasets/{dataset_id}/records"),
    APPEND_RECORDS("CreateLLMObsDatasetRecords", "POST", "/api/v2/llm-obs/v1/{project_id}/datasets/{dataset_id}/records"),
    /**
     * With {@code ensure_unique} false and a name that is taken, it answers with the experiment of that name. That is
     * inferred: the live service may let two coexist.
     */
    CREATE_EXPERIMENT("CreateLLMObsExperiment", "POST", "/api/v2/llm-obs/v1/experiments");

    private final String operationId;
    private final String method;
    private final String pathTemplate;

    Route(String operationId, String method, String pathTemplate) {
        this.operationId = operationId;
        this.method = method;
        this.pathTemplate = pathTemplate;
    }

    /** The name of the operation in the published description. */
    public String operationId() {
        return operationId;
    }

    /** The HTTP method, in upper case. */
    public String method() {
        return method;
    }

    /** The path with its parameters in braces. */
    public String pathTemplate() {
        return pathTemplate;
    }

    boolean isPaged() {
        return this == LIST_PROJECTS || this == LIST_DATASETS || this == LIST_RECORDS;
    }

    boolean readsCurrentVersion() {
        return this == LIST_DATASETS || this == LIST_RECORDS || this == EXPORT_DATASET;
    }

    boolean answersJson() {
        return this != EXPORT_DATASET;
    }
}
