package io.quarkiverse.datadog.llmobs.testkit.operation;

import java.util.List;

/**
 * Which APIs a test calls an operation through when it has many variants, such as statuses. In a usual build each variant meets
 * each operation through one of the APIs, another one for the next variant; with the Maven profile {@code all-cases} it meets
 * it through all.
 */
public final class TestedStyles {

    /** Whether the build runs all cases, not only a subset that covers each operation and each variant. */
    public static final boolean ALL_CASES = Boolean.getBoolean("llmobs.all-cases");

    private TestedStyles() {
    }

    /** @param variant the number of the variant within the test */
    public static List<ApiStyle> of(String operationId, int variant) {
        List<ApiStyle> all = List.of(ApiStyle.values());
        return ALL_CASES ? all : List.of(all.get(Math.floorMod(operationId.hashCode() + variant, all.size())));
    }
}
