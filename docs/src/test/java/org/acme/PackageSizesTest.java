package org.acme;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;

/**
 * The size of packages, in the sources and tests of all modules.
 */
class PackageSizesTest {

    private static final Path REPOSITORY = Path.of("..");
    private static final int LARGEST = 20;

    @Test
    void noPackageHasMoreThanTwentyFiles() throws IOException {
        List<Path> sources = javaFiles();
        assertTrue(sources.stream().anyMatch(file -> file.startsWith(REPOSITORY.resolve("integration-tests"))));
        Map<Path, Long> sizes = sources.stream().collect(groupingBy(Path::getParent, TreeMap::new, counting()));
        sizes.values().removeIf(size -> size <= LARGEST);
        assertEquals(Map.of(), sizes);
    }

    private static List<Path> javaFiles() throws IOException {
        List<Path> files = new ArrayList<>();
        Files.walkFileTree(REPOSITORY, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = folder.getFileName().toString();
                return name.equals("target") || name.startsWith(".") && !folder.equals(REPOSITORY)
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".java")) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }
}
