package io.quarkiverse.datadog.llmobs.it.evaluations.tls;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class TlsIT extends TlsTest {
}
