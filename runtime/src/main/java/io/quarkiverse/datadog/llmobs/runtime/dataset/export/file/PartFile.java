package io.quarkiverse.datadog.llmobs.runtime.dataset.export.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

import org.jboss.logging.Logger;

/**
 * A file that is written beside its target and replaces it when it is complete.
 * <p>
 * It is created without the restrictive permissions of temporary files, since it becomes the target; the permissions of an
 * existing target are kept.
 */
public final class PartFile {

    private static final Logger LOG = Logger.getLogger("io.quarkiverse.datadog.llmobs.export");

    private final Path target;
    private final Path part;
    private final Set<PosixFilePermission> permissions;
    private final FileChannel channel;
    private boolean over;

    private PartFile(Path target, Path part, Set<PosixFilePermission> permissions, FileChannel channel) {
        this.target = target;
        this.part = part;
        this.permissions = permissions;
        this.channel = channel;
    }

    /**
     * Creates the part file.
     *
     * @throws IllegalArgumentException when nothing can be written there, or the target cannot be replaced
     * @throws UncheckedIOException when the file system fails
     */
    public static PartFile beside(Path file) {
        return beside(file, MountPoints.ofThisProcess());
    }

    static PartFile beside(Path file, MountPoints mounts) {
        Path target = FileTarget.of(file, mounts);
        Path part = target.resolveSibling(".llmobs-export-" + UUID.randomUUID() + ".part");
        try {
            Set<PosixFilePermission> permissions = permissions(target);
            FileAttribute<?>[] attributes = permissions == null ? new FileAttribute<?>[0]
                    : new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(permissions) };
            FileChannel channel = FileChannel.open(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    attributes);
            return new PartFile(target, part, permissions, channel);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + target + ": no file can be created in " + target.getParent()
                    + ", where the export is kept until it is complete (" + FileErrors.of(e)
                    + "); allow it, name a file in another directory, or write to a stream of your own with toStream", e);
        }
    }

    /** Starts from an empty file. */
    public FileSink restart() throws IOException {
        channel.truncate(0);
        return new FileSink(channel);
    }

    public synchronized void moveIntoPlace() throws IOException {
        channel.close();
        if (permissions != null) {
            // the umask was applied at creation
            Files.setPosixFilePermissions(part, permissions);
        }
        try {
            move();
        } catch (IOException e) {
            throw new IOException("the file cannot be replaced (" + FileErrors.of(e)
                    + "); name another file, or write the CSV to it with toStream", e);
        }
        over = true;
    }

    private void move() throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes the file unless it was moved into place. A thread that still writes to it fails. */
    public synchronized void discard() {
        if (over) {
            return;
        }
        over = true;
        try {
            channel.close();
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // must not hide the failure that ended the export
            LOG.warn("Cannot remove the unfinished export " + part, e);
        }
    }

    /** Whether it was moved into place or discarded. */
    public synchronized boolean isOver() {
        return over;
    }

    @Override
    public String toString() {
        return target.toString();
    }

    private static Set<PosixFilePermission> permissions(Path target) throws IOException {
        boolean posix = target.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix && Files.exists(target) ? Files.getPosixFilePermissions(target) : null;
    }
}
