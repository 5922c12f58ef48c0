package io.quarkiverse.datadog.llmobs.it.registered;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.jboss.jandex.Index;

import io.quarkus.builder.BuildChainBuilder;
import io.quarkus.builder.BuildContext;
import io.quarkus.deployment.builditem.GeneratedResourceBuildItem;
import io.quarkus.deployment.builditem.nativeimage.ReflectiveClassBuildItem;
import io.quarkus.test.junit.buildchain.TestBuildChainCustomizerProducer;

/**
 * The classes that the build of the application under test registers for reflection, which a native executable would have.
 */
public class RegisteredTypes implements TestBuildChainCustomizerProducer {

    private static final String RESOURCE = "registered-for-reflection";

    @Override
    public Consumer<BuildChainBuilder> produce(Index testClasses) {
        return chain -> chain.addBuildStep(RegisteredTypes::write).consumes(ReflectiveClassBuildItem.class)
                .produces(GeneratedResourceBuildItem.class).build();
    }

    private static void write(BuildContext context) {
        String names = context.consumeMulti(ReflectiveClassBuildItem.class).stream().filter(ReflectiveClassBuildItem::isMethods)
                .flatMap(item -> item.getClassNames().stream()).collect(Collectors.joining("\n"));
        context.produce(new GeneratedResourceBuildItem(RESOURCE, names.getBytes(StandardCharsets.UTF_8)));
    }

    /** To be called by the application under test or by its tests. */
    public static Set<String> read() {
        try (InputStream names = Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE)) {
            return new String(names.readAllBytes(), StandardCharsets.UTF_8).lines().collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
