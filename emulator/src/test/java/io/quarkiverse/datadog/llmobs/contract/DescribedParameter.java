package io.quarkiverse.datadog.llmobs.contract;

/**
 * A parameter of an operation.
 *
 * @param in {@code path}, {@code query} or {@code header}
 * @param isRepeatable whether the service takes it several times although its schema is no array
 * @param place where it stands in the description
 */
public record DescribedParameter(String name, String in, boolean isRepeatable, String place, Schema schema) {
}
