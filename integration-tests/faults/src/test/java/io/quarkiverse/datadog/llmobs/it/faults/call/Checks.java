package io.quarkiverse.datadog.llmobs.it.faults.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Collects the failed checks of a case.
 */
public final class Checks {

    private final List<String> wrong = new ArrayList<>();

    public void that(boolean holds, String complaint) {
        if (!holds) {
            fail(complaint);
        }
    }

    public void equal(String what, Object expected, Object actual) {
        that(Objects.equals(expected, actual), what + " should be " + expected + " and is " + actual);
    }

    public void fail(String complaint) {
        wrong.add(complaint);
    }

    public List<String> wrong() {
        return wrong;
    }
}
