/**
 * The cases of all operations, one class for each domain.
 * <p>
 * Start from {@link io.quarkiverse.datadog.llmobs.testkit.cases.OperationCases}. A new operation is one more case in the class
 * of its domain; the tests that go through all operations find it there.
 */
package io.quarkiverse.datadog.llmobs.testkit.cases;
