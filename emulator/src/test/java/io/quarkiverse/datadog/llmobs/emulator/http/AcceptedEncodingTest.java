package io.quarkiverse.datadog.llmobs.emulator.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedEncodingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = { "gzip|true", "GZIP|true", "deflate, gzip|true", "gzip;q=1.0, *;q=0|true",
            "gzip ; q=0.001|true", "gzip;q=0|false", "gzip;q=0.000|false", "deflate|false", "notgzip|false",
            "identity, gzip;q=0|false" })
    void aWeightOfZeroIsNotAccepted(String header, boolean accepted) {
        assertEquals(accepted, AcceptedEncoding.isGzip(List.of(header)));
    }

    @Test
    void theHeaderMayBeMissingOrRepeated() {
        assertFalse(AcceptedEncoding.isGzip(null));
        assertEquals(true, AcceptedEncoding.isGzip(List.of("br", "gzip")));
    }
}
