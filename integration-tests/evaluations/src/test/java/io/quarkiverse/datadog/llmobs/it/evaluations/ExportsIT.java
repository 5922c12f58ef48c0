package io.quarkiverse.datadog.llmobs.it.evaluations;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ExportsIT extends ExportsTest {
}
