package io.quarkiverse.datadog.llmobs.it.tour;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import io.quarkiverse.datadog.llmobs.dataset.export.ExportProgress;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * A progress bar for an export. The service does not send the size of an export; the number of rows is known because the tour
 * has appended them.
 */
final class ExportBar implements Consumer<ExportProgress>, AutoCloseable {

    private static final int WIDTH = 100;

    private final ProgressBar bar;

    ExportBar(long rows, PrintStream out) {
        boolean interactive = Terminal.console() != null;
        bar = new ProgressBarBuilder().setTaskName("    rows").setInitialMax(rows).setStyle(ProgressBarStyle.ASCII).hideEta()
                // without a terminal, print a line every two seconds
                .setUpdateIntervalMillis(interactive ? 100 : 2000)
                .setConsumer(interactive ? new ConsoleProgressBarConsumer(out, WIDTH) : lines(out)).build();
    }

    @Override
    public void accept(ExportProgress progress) {
        bar.setExtraMessage(String.format(Locale.ROOT, " %,d KiB", progress.bytes() >> 10));
        bar.stepTo(progress.rows());
    }

    @Override
    public void close() {
        bar.close();
    }

    private static ProgressBarConsumer lines(PrintStream out) {
        AtomicReference<String> last = new AtomicReference<>();
        return new DelegatingProgressBarConsumer(line -> {
            // the bar is drawn again when it is closed
            if (!line.equals(last.getAndSet(line))) {
                out.println(line);
            }
        }, WIDTH);
    }
}
