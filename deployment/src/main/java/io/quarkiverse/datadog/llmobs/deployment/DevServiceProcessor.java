package io.quarkiverse.datadog.llmobs.deployment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jboss.logging.Logger;

import io.quarkiverse.datadog.llmobs.runtime.config.ClientName;
import io.quarkus.deployment.IsDevServicesSupportedByLaunchMode;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.builditem.DevServicesResultBuildItem;
import io.quarkus.deployment.dev.devservices.DevServicesConfig;
import io.quarkus.runtime.configuration.ConfigUtils;

/**
 * Starts the emulator in development and test mode, for all clients that were not told where to go.
 */
@BuildSteps(onlyIf = { IsDevServicesSupportedByLaunchMode.class, DevServicesConfig.Enabled.class })
class DevServiceProcessor {

    private static final Logger LOG = Logger.getLogger(DevServiceProcessor.class);

    @BuildStep
    void emulator(List<ClientBuildItem> clients, BuildTimeConfig config, BuildProducer<DevServicesResultBuildItem> services) {
        List<String> names = clients.stream().filter(ClientBuildItem::isUsed).filter(ClientBuildItem::isDevServiceEnabled)
                .map(ClientBuildItem::name)
                .filter(DevServiceProcessor::knowsNowhereToGo)
                .sorted().toList();
        if (names.isEmpty()) {
            return;
        }
        DevServiceConfig settings = config.clients().get(ClientName.DEFAULT).devservices();
        int port = settings.port().orElse(0);
        String seed = settings.seed().orElse("");
        Set<String> projects = names.stream().map(DevServiceProcessor::project).collect(Collectors.toCollection(TreeSet::new));
        services.produce(DevServicesResultBuildItem.owned()
                .feature(LlmObservabilityProcessor.FEATURE)
                .description("Datadog LLM Observability emulator")
                .serviceName(LlmObservabilityProcessor.FEATURE)
                // as long as this text stays the same, a live reload keeps the emulator and its data
                .serviceConfig("port=" + port + ";seed=" + seed + ";projects=" + projects)
                .startable(() -> new EmulatorService(port, seed, projects))
                .postStartHook(emulator -> LOG.infof("Dev Services for Datadog LLM Observability started on %s",
                        emulator.getConnectionInfo()))
                .configProvider(configuration(names))
                .build());
    }

    /**
     * A client with a key, a site or a base URL, or with Datadog's own environment variables, is meant for the real service.
     */
    private static boolean knowsNowhereToGo(String client) {
        return List.of("api-key", "application-key", "site", "base-url").stream()
                .flatMap(property -> ClientName.keys(client, property).stream())
                .noneMatch(ConfigUtils::isPropertyNonEmpty)
                && List.of("DD_API_KEY", "DD_APP_KEY", "DD_SITE").stream().noneMatch(ConfigUtils::isPropertyNonEmpty);
    }

    /** The configured project is made in the emulator, so that it can be worked with. */
    private static String project(String client) {
        return ConfigUtils.getFirstOptionalValue(ClientName.keys(client, "project-id"), String.class)
                .orElse(EmulatorService.PROJECT);
    }

    private static Map<String, Function<EmulatorService, String>> configuration(List<String> clients) {
        Map<String, Function<EmulatorService, String>> values = new TreeMap<>();
        for (String client : clients) {
            values.put(ClientName.key(client, "base-url"), EmulatorService::getConnectionInfo);
            values.put(ClientName.key(client, "api-key"), emulator -> EmulatorService.KEY);
            values.put(ClientName.key(client, "application-key"), emulator -> EmulatorService.KEY);
            // read now: these functions run while the configuration they would ask is being made
            String project = project(client);
            values.put(ClientName.key(client, "project-id"), emulator -> project);
        }
        return values;
    }
}
