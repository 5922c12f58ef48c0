package io.quarkiverse.datadog.llmobs.deployment.devservice;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;

import io.quarkiverse.datadog.llmobs.deployment.BuildTimeConfig;
import io.quarkiverse.datadog.llmobs.deployment.ClientBuildItem;
import io.quarkiverse.datadog.llmobs.deployment.DevServiceConfig;
import io.quarkiverse.datadog.llmobs.deployment.LlmObservabilityProcessor;
import io.quarkiverse.datadog.llmobs.runtime.config.names.ClientName;
import io.quarkus.bootstrap.workspace.WorkspaceModule;
import io.quarkus.deployment.IsDevServicesSupportedByLaunchMode;
import io.quarkus.deployment.annotations.BuildProducer;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.BuildSteps;
import io.quarkus.deployment.builditem.DevServicesResultBuildItem;
import io.quarkus.deployment.builditem.HotDeploymentWatchedFileBuildItem;
import io.quarkus.deployment.builditem.LaunchModeBuildItem;
import io.quarkus.deployment.dev.devservices.DevServicesConfig;
import io.quarkus.deployment.pkg.builditem.CurateOutcomeBuildItem;
import io.quarkus.runtime.LaunchMode;
import io.smallrye.config.SmallRyeConfig;

/**
 * Starts the emulator in development and test mode, for all clients that are not configured for the real service.
 */
@BuildSteps(onlyIf = { IsDevServicesSupportedByLaunchMode.class, DevServicesConfig.Enabled.class })
class DevServiceProcessor {

    private static final Logger LOG = Logger.getLogger(DevServiceProcessor.class);

    @BuildStep
    void emulator(List<ClientBuildItem> clients, BuildTimeConfig config, LaunchModeBuildItem launchMode,
            CurateOutcomeBuildItem application, BuildProducer<DevServicesResultBuildItem> services,
            BuildProducer<HotDeploymentWatchedFileBuildItem> watchedFiles) {
        List<ClientBuildItem> candidates = candidates(clients);
        RealService realService = new RealService(ConfigProvider.getConfig().unwrap(SmallRyeConfig.class));
        List<String> real = candidates.stream().map(ClientBuildItem::name).filter(realService::isMeantBy).toList();
        if (!real.isEmpty()) {
            LOG.info(realService.explain(real));
        }
        List<ClientBuildItem> emulated = candidates.stream().filter(client -> !real.contains(client.name())).toList();
        if (emulated.isEmpty()) {
            return;
        }
        DevServiceConfig settings = config.clients().get(ClientName.DEFAULT).devservices();
        settings.seed().flatMap(seed -> SeedFile.locate(seed, moduleDirectory(application)))
                .ifPresent(file -> watchedFiles.produce(new HotDeploymentWatchedFileBuildItem(file.toString())));
        SeedFile seed = settings.seed().map(value -> SeedFile.read(value, moduleDirectory(application)))
                .orElse(SeedFile.none());
        if (launchMode.getLaunchMode() == LaunchMode.DEVELOPMENT) {
            ContainerCheck.doNotLog();
        }
        services.produce(service(Port.of(settings.port(), launchMode), seed, projects(emulated, seed),
                emulated.stream().filter(ClientBuildItem::hasTokenBean).map(ClientBuildItem::name).toList(), launchMode));
    }

    /** The clients that use the emulator unless they are configured for the real service. */
    private static List<ClientBuildItem> candidates(List<ClientBuildItem> clients) {
        return clients.stream().filter(ClientBuildItem::isUsed).filter(ClientBuildItem::isDevServiceEnabled)
                .sorted(Comparator.comparing(ClientBuildItem::name)).toList();
    }

    private static ClientProjects projects(List<ClientBuildItem> clients, SeedFile seed) {
        Map<String, Optional<String>> configured = new TreeMap<>();
        clients.forEach(client -> configured.put(client.name(),
                client.configured("project-id", String.class).filter(id -> !id.isBlank())));
        return ClientProjects.of(configured, seed.seed());
    }

    private static DevServicesResultBuildItem service(Port port, SeedFile seed, ClientProjects projects,
            List<String> withTokens, LaunchModeBuildItem launchMode) {
        return DevServicesResultBuildItem.<EmulatorService> owned()
                .feature(LlmObservabilityProcessor.FEATURE)
                .description("Datadog LLM Observability emulator")
                .serviceName(LlmObservabilityProcessor.FEATURE)
                .serviceConfig(identity(port, seed, projects, launchMode.getLaunchMode()))
                .startable(() -> new EmulatorService(port.number(), projects.seed(), seed.problem()))
                .postStartHook(emulator -> LOG.infof("Dev Services for Datadog LLM Observability started on %s%s, %s",
                        emulator.getConnectionInfo(), port.note(), projects.describe()))
                .configProvider(configuration(projects, withTokens))
                .build();
    }

    /**
     * As long as this text stays the same, a live reload keeps the emulator and its data. A test application begins with the
     * seed, also when continuous testing runs it again.
     */
    private static String identity(Port port, SeedFile seed, ClientProjects projects, LaunchMode launchMode) {
        return "port=" + port.number() + ";seed=" + seed.fingerprint() + ";projects=" + projects.ids()
                + (launchMode == LaunchMode.TEST ? ";run=" + UUID.randomUUID() : "");
    }

    /** @param withTokens the clients to which a bean supplies tokens; the token that is set here keeps it from being asked */
    private static Map<String, Function<EmulatorService, String>> configuration(ClientProjects projects,
            List<String> withTokens) {
        Map<String, Function<EmulatorService, String>> values = new TreeMap<>();
        projects.ids().forEach((client, project) -> {
            values.put(ClientName.key(client, "base-url"), EmulatorService::getConnectionInfo);
            if (withTokens.contains(client)) {
                values.put(ClientName.key(client, "access-token"), emulator -> EmulatorService.KEY);
            } else {
                values.put(ClientName.key(client, "api-key"), emulator -> EmulatorService.KEY);
                values.put(ClientName.key(client, "application-key"), emulator -> EmulatorService.KEY);
            }
            values.put(ClientName.key(client, "project-id"), emulator -> project);
        });
        return values;
    }

    private static Path moduleDirectory(CurateOutcomeBuildItem application) {
        WorkspaceModule module = application.getApplicationModel().getApplicationModule();
        return module == null ? Path.of("").toAbsolutePath() : module.getModuleDir().toPath();
    }
}
