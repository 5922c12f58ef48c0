package io.quarkiverse.datadog.llmobs.runtime.dataset.upload;

import io.quarkiverse.datadog.llmobs.rest.DatasetUploadsApi;
import io.quarkiverse.datadog.llmobs.runtime.rest.Operations;
import io.quarkiverse.datadog.llmobs.runtime.rest.PathTemplates;

/**
 * The operation that uploads a file, as its MicroProfile interface describes it.
 */
public final class UploadOperation {

    private static final String METHOD = "uploadRecords";

    /** The operation id of the API description. */
    public static final String ID = Operations.idOf(DatasetUploadsApi.class, METHOD);

    /** The path of the operation, with its parameters in braces. */
    public static final String PATH = PathTemplates.of(DatasetUploadsApi.class, METHOD);

    /** The header {@code Accept} of the request. */
    public static final String ACCEPT = Operations.acceptOf(DatasetUploadsApi.class, METHOD);

    private UploadOperation() {
    }
}
