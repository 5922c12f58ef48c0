package io.quarkiverse.datadog.llmobs.deployment.devservice;

import java.util.OptionalInt;

import io.quarkus.deployment.builditem.LaunchModeBuildItem;
import io.quarkus.dev.spi.DevModeType;

/**
 * The port of the emulator.
 *
 * @param number 0 for a free one
 * @param note what the log says about it
 */
record Port(int number, String note) {

    static Port of(OptionalInt configured, LaunchModeBuildItem launchMode) {
        int port = configured.orElse(0);
        return port == 0 || !runsBesideDevelopmentMode(launchMode) ? new Port(port, "")
                : new Port(0, " (a free port, because the application in development mode has " + EmulatorService.PORT + "="
                        + port + ")");
    }

    /**
     * The tests of continuous testing run beside the application in development mode, whose emulator has the configured port;
     * those of {@code quarkus:test} run alone.
     */
    private static boolean runsBesideDevelopmentMode(LaunchModeBuildItem launchMode) {
        return launchMode.isAuxiliaryApplication()
                && launchMode.getAuxiliaryDevModeType().filter(DevModeType.TEST_ONLY::equals).isEmpty();
    }
}
