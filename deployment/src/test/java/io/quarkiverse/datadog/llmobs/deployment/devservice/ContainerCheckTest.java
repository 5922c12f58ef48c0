package io.quarkiverse.datadog.llmobs.deployment.devservice;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Also where a container runtime is installed, and Testcontainers logs nothing in any case.
 */
class ContainerCheckTest {

    private static final LogRecord ERROR = new LogRecord(Level.SEVERE, "Could not find a valid Docker environment");

    @AfterEach
    void logAgain() {
        ContainerCheck.LOGGERS.forEach(logger -> logger.setFilter(null));
    }

    @Test
    void onlyMessagesThatTheClassCausesAreDropped() {
        Filter filter = ContainerCheck.unlessCalledBy(Caller.class.getName());
        assertFalse(new Caller().isLogged(filter));
        assertTrue(filter.isLoggable(ERROR));
    }

    @Test
    void aDevServiceThatNeedsAContainerDoesLog() {
        ContainerCheck.doNotLog();
        for (Logger logger : ContainerCheck.LOGGERS) {
            assertTrue(logger.getFilter().isLoggable(ERROR), logger.getName());
        }
    }

    @Test
    void theClassesExist() {
        assertFalse(ContainerCheck.LOGGERS.isEmpty());
        assertExists(ContainerCheck.LISTING);
        ContainerCheck.LOGGERS.forEach(logger -> assertExists(logger.getName()));
    }

    private static void assertExists(String className) {
        assertDoesNotThrow(() -> Class.forName(className, false, ContainerCheckTest.class.getClassLoader()));
    }

    private static final class Caller {

        boolean isLogged(Filter filter) {
            return filter.isLoggable(ERROR);
        }
    }
}
