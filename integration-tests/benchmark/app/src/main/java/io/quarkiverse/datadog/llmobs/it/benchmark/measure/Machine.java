package io.quarkiverse.datadog.llmobs.it.benchmark.measure;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.Locale;

import com.sun.management.OperatingSystemMXBean;

/**
 * The machine on which the benchmark ran.
 */
public final class Machine {

    private Machine() {
    }

    public static String line() {
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return String.format(Locale.ROOT, "%d cores, %.0f GiB of memory, load %.1f at the end, JDK %s (%s), %s %s %s, %s",
                system.getAvailableProcessors(), system.getTotalMemorySize() / (double) (1 << 30),
                system.getSystemLoadAverage(), System.getProperty("java.version"), System.getProperty("java.vendor"),
                system.getName(), system.getVersion(), system.getArch(), LocalDate.now());
    }
}
