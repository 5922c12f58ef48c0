package io.quarkiverse.datadog.llmobs.deployment.contract;

import io.quarkiverse.datadog.llmobs.deployment.contract.Difference.Kind;

/**
 * Something of the description that the client cannot express, or that it loses.
 *
 * @param kind the kind of the difference that would allow it
 * @param place the part of the description, such as {@code LLMObsDatasetRecordItem.tags}
 * @param where the operation, and which of its documents
 */
record Problem(Kind kind, String place, String where, String what) {

    Problem(String place, String where, String what) {
        this(Kind.DIFFERS, place, where, what);
    }

    Problem ofKind(Kind other) {
        return new Problem(other, place, where, what);
    }

    boolean isAllowed() {
        return Difference.find(kind, place).isPresent();
    }

    @Override
    public String toString() {
        return place + " in " + where + ": " + what;
    }
}
