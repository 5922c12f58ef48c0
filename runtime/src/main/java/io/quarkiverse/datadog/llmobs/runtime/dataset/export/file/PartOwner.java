package io.quarkiverse.datadog.llmobs.runtime.dataset.export.file;

import java.nio.file.Path;

/**
 * Discards the part file at the end of its export, also if it is created after a cancellation.
 */
public final class PartOwner {

    private PartFile held;
    private boolean over;

    /** @return null when the export is over already */
    public PartFile create(Path file) {
        synchronized (this) {
            if (over) {
                return null;
            }
        }
        return keep(PartFile.beside(file));
    }

    public PartFile keep(PartFile part) {
        boolean late;
        synchronized (this) {
            held = part;
            late = over;
        }
        if (late) {
            part.discard();
        }
        return part;
    }

    public void discard() {
        PartFile part;
        synchronized (this) {
            over = true;
            part = held;
        }
        if (part != null) {
            part.discard();
        }
    }
}
