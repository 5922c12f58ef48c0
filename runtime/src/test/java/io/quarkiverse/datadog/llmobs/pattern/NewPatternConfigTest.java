package io.quarkiverse.datadog.llmobs.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Configurations that the service would reject are rejected before they are sent.
 */
class NewPatternConfigTest {

    private static final NewPatternConfig GOOD = NewPatternConfig.of("n", "*", 1);

    private static String rejected(Executable call) {
        return assertThrows(IllegalArgumentException.class, call).getMessage();
    }

    @Test
    void aNameAndAQueryAreNeeded() {
        assertEquals("The name of a configuration must not be blank, but was \" \"",
                rejected(() -> NewPatternConfig.of(" ", "*", 1)));
        assertEquals("The query of a configuration must not be blank, but was null",
                rejected(() -> NewPatternConfig.of("n", null, 1)));
    }

    @Test
    void numbersMustBePositive() {
        assertEquals("The number of spans of a configuration must be at least 1, but was 0",
                rejected(() -> NewPatternConfig.of("n", "*", 0)));
        assertEquals("The number of levels of a configuration must be at least 1, but was -1",
                rejected(() -> GOOD.withHierarchyDepth(-1)));
    }

    @ParameterizedTest
    @ValueSource(doubles = { -0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY })
    void whatIsNoShareIsRejected(double ratio) {
        assertEquals("The sampling ratio of a configuration must be a share from 0 to 1, but was " + ratio,
                rejected(() -> GOOD.withSamplingRatio(ratio)));
    }

    @Test
    void onlyARequestThatOverwritesIsRetried() {
        assertFalse(GOOD.canBeRetried());
        assertTrue(GOOD.withConfigId("c").canBeRetried());
    }
}
