package io.quarkiverse.datadog.llmobs.deployment;

import io.quarkus.builder.item.MultiBuildItem;

/**
 * A client of the application.
 */
final class ClientBuildItem extends MultiBuildItem {

    private final String name;
    private final boolean used;

    ClientBuildItem(String name, boolean used) {
        this.name = name;
        this.used = used;
    }

    String name() {
        return name;
    }

    /** Whether something asks for it; the default client has beans even if nothing does. */
    boolean isUsed() {
        return used;
    }
}
