package io.quarkiverse.datadog.llmobs.runtime.dataset.export.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A target that cannot be written is rejected before anything is requested, with a message that says what to do.
 */
class PartFileTest {

    @TempDir
    Path directory;

    private MountPoints mounts(String... points) throws IOException {
        StringBuilder table = new StringBuilder("21 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw\n");
        for (String point : points) {
            table.append("36 35 98:0 /data ").append(point.replace("\\", "\\134").replace(" ", "\\040"))
                    .append(" rw,noatime master:1 - ext4 /dev/root rw\n");
        }
        return new MountPoints(Files.writeString(directory.resolve("mountinfo"), table));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileThatIsAMountPointIsRejected() throws IOException {
        Path file = Files.writeString(directory.resolve("golden é.csv"), "old").toRealPath();
        MountPoints mounts = mounts(file.toString());
        String said = assertThrows(IllegalArgumentException.class, () -> PartFile.beside(file, mounts)).getMessage();
        assertTrue(said.contains(file + " is a mount point") && said.contains("toStream"), said);
        Path link = Files.createSymbolicLink(directory.resolve("link.csv"), file);
        assertThrows(IllegalArgumentException.class, () -> PartFile.beside(link, mounts));
        assertEquals(List.of("golden é.csv", "link.csv", "mountinfo"), names());
    }

    @Test
    void otherFilesAndSystemsWithoutATableHaveNoMountPoints() throws IOException {
        Path file = Files.writeString(directory.resolve("golden.csv"), "old");
        assertFalse(mounts("/", directory.toString(), file + "2").contains(file));
        assertFalse(new MountPoints(directory.resolve("none")).contains(file));
        PartFile.beside(file, mounts(directory.toString())).discard();
    }

    @Test
    void aNameThatIsTooLongIsRejected() {
        Path file = directory.resolve("x".repeat(300));
        UncheckedIOException rejected = assertThrows(UncheckedIOException.class, () -> PartFile.beside(file));
        assertTrue(rejected.getMessage().startsWith("cannot write " + file + ": "), rejected.getMessage());
        assertEquals(List.of(), names());
    }

    @Test
    void aTargetBelowAFileIsRejected() throws IOException {
        Path file = Files.writeString(directory.resolve("golden"), "old");
        String said = assertThrows(IllegalArgumentException.class, () -> PartFile.beside(file.resolve("a.csv"))).getMessage();
        assertTrue(said.contains(file + " is not a directory"), said);
    }

    /** Not even a privileged user can create a file there. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aDirectoryInWhichNoFileCanBeCreatedIsNamed() {
        for (Path file : List.of(Path.of("/proc/golden.csv"), Path.of("/proc/self/golden.csv"))) {
            String said = assertThrows(UncheckedIOException.class, () -> PartFile.beside(file)).getMessage();
            assertTrue(said.contains("no file can be created in " + file.toAbsolutePath().getParent())
                    && said.contains("toStream"), said);
        }
    }

    @Test
    void theMessageContainsTheReasonAndNotOnlyThePath() {
        assertEquals("Device or resource busy", FileErrors.of(new FileSystemException("a", "b", "Device or resource busy")));
        assertEquals("permission denied", FileErrors.of(new AccessDeniedException("a")));
        assertEquals("disk full", FileErrors.of(new IOException("disk full")));
    }

    private List<String> names() {
        return List.of(directory.toFile().list()).stream().sorted().toList();
    }
}
