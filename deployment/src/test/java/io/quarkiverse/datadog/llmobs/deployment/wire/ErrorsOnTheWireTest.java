package io.quarkiverse.datadog.llmobs.deployment.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static io.quarkiverse.datadog.llmobs.deployment.wire.Wire.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import io.quarkiverse.datadog.llmobs.LlmObservability;
import io.quarkiverse.datadog.llmobs.error.ApiError;
import io.quarkiverse.datadog.llmobs.error.BadRequestException;
import io.quarkiverse.datadog.llmobs.error.ForbiddenException;
import io.quarkiverse.datadog.llmobs.error.ServerException;
import io.quarkus.test.QuarkusUnitTest;

/**
 * What an exception keeps of an error response: every member of the errors, a truncated body, and no keys.
 */
class ErrorsOnTheWireTest {

    static final Wire WIRE = Wire.start();

    @RegisterExtension
    static final QuarkusUnitTest APPLICATION = WIRE.application()
            .overrideConfigKey("quarkus.datadog-llmobs.retry.enabled", "false");

    @Inject
    LlmObservability llmobs;

    @AfterEach
    void reset() {
        WIRE.reset();
    }

    @Test
    void everyMemberOfAnErrorIsKept() {
        WIRE.stubFor(any(anyUrl()).willReturn(json(400, """
                {"errors": [
                    {"status": "400", "title": "Bad", "detail": "wrong", "code": 7,
                     "source": {"pointer": "/data", "parameter": "filter[x]", "header": "h"}, "meta": {"k": [1]}},
                    "plain", null, 5]}""")));
        BadRequestException failure = assertThrows(BadRequestException.class,
                () -> llmobs.datasets().list().firstPage());
        ApiError first = failure.errors().get(0);
        assertEquals(new ApiError.Source("/data", "filter[x]", "h"), first.source());
        assertEquals("400", first.status());
        assertEquals(List.of(1), first.meta().get("k"));
        assertEquals(7, first.meta().get("code"));
        assertEquals("plain", failure.errors().get(1).detail());
        assertEquals(3, failure.errors().size(), "a null says nothing");
        assertTrue(failure.getMessage().contains("wrong; plain"), failure.getMessage());
    }

    @Test
    void aLargeBodyIsTruncatedInTheException() {
        WIRE.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(500).withBody("x".repeat(5_000_000))));
        ServerException failure = assertThrows(ServerException.class, () -> llmobs.datasets().list().firstPage());
        assertEquals(8192, failure.body().orElseThrow().length());
        assertTrue(failure.getMessage().length() < 500, "the message stays readable");
    }

    @Test
    void keysInTheResponseAreMasked() {
        WIRE.respond(json(403, """
                {"errors": [{"detail": "key %s and %s are invalid", "meta": {"k": "%s"}}]}"""
                .formatted(Wire.API_KEY, Wire.APPLICATION_KEY, Wire.API_KEY)));
        ForbiddenException failure = assertThrows(ForbiddenException.class, () -> llmobs.datasets().list().firstPage());
        String everything = failure + "" + failure.failure() + failure.errors() + failure.body();
        assertFalse(everything.contains(Wire.API_KEY.substring(0, 16)), everything);
        assertFalse(everything.contains(Wire.APPLICATION_KEY.substring(0, 16)), everything);
        assertEquals(Map.of("k", "***"), failure.errors().get(0).meta());
    }
}
