package io.quarkiverse.datadog.llmobs.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

class NumbersTest {

    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @Test
    void aNumberIsEqualToTheOneThatIsReadFromItsJson() throws JsonProcessingException {
        for (Number number : List.<Number> of(1, 1L, (short) 1, (byte) 1, 0.1, 0.1f, 1.0, 1e-5, 1e300, Long.MAX_VALUE,
                BigInteger.TEN.pow(30), new BigDecimal("0.10"), -0.5)) {
            assertEquals(JSON.readValue(JSON.writeValueAsString(Values.number(number)), Number.class), Values.number(number));
        }
    }

    @Test
    void whatIsNoNumberInJsonStaysAsItIs() {
        assertNull(Values.number(null));
        assertEquals(Double.NaN, Values.number(Double.NaN));
        assertEquals(Float.NEGATIVE_INFINITY, Values.number(Float.NEGATIVE_INFINITY));
    }
}
