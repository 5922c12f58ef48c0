package io.quarkiverse.datadog.llmobs;

import static java.util.stream.Collectors.toCollection;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * What comes with the client, by the bill of materials that the build attaches to it.
 */
class BillOfMaterialsIT {

    /** Every application gets these. To add another one or a library is a decision, and supply-chain.adoc in docs names it. */
    private static final Set<String> EXTENSIONS = Set.of("io.quarkus:quarkus-arc", "io.quarkus:quarkus-caffeine",
            "io.quarkus:quarkus-devservices", "io.quarkus:quarkus-rest-client-jackson");

    private static JsonNode bom;

    @BeforeAll
    static void read() throws Exception {
        bom = new ObjectMapper().readTree(Path.of("target", "bom.json").toFile());
    }

    @Test
    void theClientDependsOnFourExtensionsAndNothingElse() {
        assertEquals(EXTENSIONS, names(ref -> dependenciesOf(client()).contains(ref)));
    }

    @Test
    void everythingElseComesWithTheExtensions() {
        Set<String> brought = new HashSet<>();
        dependenciesOf(client()).stream().filter(ref -> names(ref::equals).stream().anyMatch(EXTENSIONS::contains))
                .forEach(ref -> collect(ref, brought));
        assertEquals(Set.of(), names(ref -> !brought.contains(ref)));
    }

    @Test
    void nothingThatOnlyTestsNeedIsListed() throws Exception {
        Set<String> tests = testDependencies();
        assertFalse(tests.isEmpty());
        tests.retainAll(names(ref -> true));
        assertEquals(Set.of(), tests);
    }

    @Test
    void everyComponentHasALicenceAndAHash() {
        bom.path("components").forEach(component -> {
            assertFalse(component.path("licenses").isEmpty(), () -> component.path("purl") + " has no licence");
            assertFalse(component.path("hashes").isEmpty(), () -> component.path("purl") + " has no hash");
        });
    }

    @Test
    void itContainsNoBuildTime() {
        assertEquals(Set.of(), Set.copyOf(bom.findValuesAsText("timestamp")));
    }

    private static String client() {
        return bom.path("metadata").path("component").path("bom-ref").asText();
    }

    /** {@code group:name} of the components whose reference is accepted. */
    private static Set<String> names(Predicate<String> wanted) {
        return elements(bom.path("components")).filter(component -> wanted.test(component.path("bom-ref").asText()))
                .map(component -> component.path("group").asText() + ':' + component.path("name").asText())
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> dependenciesOf(String ref) {
        return elements(bom.path("dependencies")).filter(node -> node.path("ref").asText().equals(ref))
                .flatMap(node -> elements(node.path("dependsOn"))).map(JsonNode::asText).collect(toCollection(TreeSet::new));
    }

    private static void collect(String ref, Set<String> into) {
        if (into.add(ref)) {
            dependenciesOf(ref).forEach(dependency -> collect(dependency, into));
        }
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Set<String> testDependencies() throws Exception {
        NodeList dependencies = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse("pom.xml")
                .getElementsByTagName("dependency");
        return IntStream.range(0, dependencies.getLength()).mapToObj(dependencies::item).map(Element.class::cast)
                .filter(dependency -> "test".equals(text(dependency, "scope")))
                .map(dependency -> text(dependency, "groupId") + ':' + text(dependency, "artifactId"))
                .collect(toCollection(TreeSet::new));
    }

    private static String text(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return found.getLength() == 0 ? "" : found.item(0).getTextContent();
    }
}
