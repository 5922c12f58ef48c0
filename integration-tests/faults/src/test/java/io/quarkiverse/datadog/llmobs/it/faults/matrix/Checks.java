package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Gathers what is wrong with a case.
 */
final class Checks {

    private final List<String> wrong = new ArrayList<>();

    void that(boolean holds, String complaint) {
        if (!holds) {
            fail(complaint);
        }
    }

    void equal(String what, Object expected, Object actual) {
        that(Objects.equals(expected, actual), what + " should be " + expected + " and is " + actual);
    }

    void fail(String complaint) {
        wrong.add(complaint);
    }

    List<String> wrong() {
        return wrong;
    }
}
