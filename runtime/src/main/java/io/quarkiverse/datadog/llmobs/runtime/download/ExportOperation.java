package io.quarkiverse.datadog.llmobs.runtime.download;

import io.quarkiverse.datadog.llmobs.rest.DatasetsApi;
import io.quarkiverse.datadog.llmobs.runtime.rest.Operations;
import io.quarkiverse.datadog.llmobs.runtime.rest.PathTemplates;

/**
 * The operation that exports a dataset, as its MicroProfile interface describes it.
 */
public final class ExportOperation {

    private static final String METHOD = "exportDataset";

    /** The operation id of the API description. */
    public static final String ID = Operations.idOf(DatasetsApi.class, METHOD);

    /** The path of the operation, with its parameters in braces. */
    public static final String PATH = PathTemplates.of(DatasetsApi.class, METHOD);

    /** The header {@code Accept} of the request. */
    public static final String ACCEPT = Operations.acceptOf(DatasetsApi.class, METHOD);

    private ExportOperation() {
    }
}
