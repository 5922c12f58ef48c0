package io.quarkiverse.datadog.llmobs.runtime.dataset.export.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The mount points of the system, such as a single file that is mounted into a container. They cannot be replaced by a move.
 */
final class MountPoints {

    private static final Pattern OCTAL = Pattern.compile("\\\\([0-7]{3})");
    private static final int MOUNT_POINT = 4;

    private final Path table;

    /** @param table in the format of {@code proc_pid_mountinfo(5)}; without the file there are no mount points */
    MountPoints(Path table) {
        this.table = table;
    }

    /** Those of this process. */
    static MountPoints ofThisProcess() {
        return new MountPoints(Path.of("/proc/self/mountinfo"));
    }

    /** @param file exists */
    boolean contains(Path file) {
        try {
            String name = file.toRealPath().toString();
            for (String line : lines()) {
                String[] fields = line.split(" ");
                if (fields.length > MOUNT_POINT && name.equals(unescaped(fields[MOUNT_POINT]))) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            // not known; then the move fails
            return false;
        }
    }

    private List<String> lines() throws IOException {
        return Files.isReadable(table) ? Files.readAllLines(table) : List.of();
    }

    /** Spaces, tabs, line feeds and backslashes are written as octal numbers. */
    private static String unescaped(String field) {
        return OCTAL.matcher(field).replaceAll(escape -> Matcher
                .quoteReplacement(Character.toString(Integer.parseInt(escape.group(1), 8))));
    }
}
