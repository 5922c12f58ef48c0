package io.quarkiverse.datadog.llmobs.it.tour;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The options of the tour: arguments, or system properties if a build tool starts it. As a command it validates itself.
 */
@Command(name = "tour", sortOptions = false, description = {
        "Creates a dataset in Datadog LLM Observability, fills it, lists it, exports it, and compares the export with the records.",
        "It uses an emulator in this process unless --real is given." })
class TourOptions implements Runnable {

    static final String FILE = "tour.file";
    static final String OUT = "tour.out";
    static final String REAL = "tour.real";

    private final Map<String, String> environment;

    @Spec
    CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The records: a .csv file with a header of id, input, "
            + "expected_output, metadata and tags, or a .jsonl file with these members, or with question and answer. "
            + "Default: a small sample. (System property " + FILE + ")")
    String file;

    @Option(names = "--out", paramLabel = "DIR", description = "The directory for the exports; default target/tour. "
            + "(System property " + OUT + ")")
    String out;

    @Option(names = "--real", description = "Uses the site of DD_SITE with the keys DD_API_KEY and DD_APP_KEY, "
            + "and creates a dataset and an experiment there. (System property " + REAL + "=true)")
    boolean real;

    @Option(names = { "-h", "--help" }, usageHelp = true, description = "Shows this text.")
    boolean help;

    TourOptions() {
        this(System.getenv());
    }

    TourOptions(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Invalid arguments print one sentence and exit with code 2. */
    CommandLine commandLine() {
        return new CommandLine(this).setParameterExceptionHandler((error, args) -> {
            error.getCommandLine().getErr().println(error.getMessage() + "\n--help shows all options.");
            return error.getCommandLine().getCommandSpec().exitCodeOnInvalidInput();
        });
    }

    static TourOptions parsed(String... args) {
        return CommandLine.populateCommand(new TourOptions(), args);
    }

    RecordSource source() {
        String name = value(file, FILE, "");
        return name.isEmpty() ? RecordSource.sample() : RecordSource.file(Path.of(name));
    }

    Path out() {
        return Path.of(value(out, OUT, "target/tour"));
    }

    boolean real() {
        return real || Boolean.getBoolean(REAL);
    }

    /** Rejects options with which the tour would fail. */
    @Override
    public void run() {
        String name = value(file, FILE, "");
        if (!name.isEmpty() && !Files.isReadable(Path.of(name))) {
            throw rejected("The file " + Path.of(name).toAbsolutePath() + " does not exist or is not readable.");
        }
        if (!source().hasKnownFormat()) {
            throw rejected("The file " + name + " is neither .csv nor .jsonl; rename it according to its content.");
        }
        if (real() && !RealSite.hasKeys(environment)) {
            throw rejected("--real needs the environment variables DD_API_KEY and DD_APP_KEY; "
                    + "set both, or omit --real to use the emulator.");
        }
    }

    private ParameterException rejected(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    /** A build tool cannot omit a property, so that an empty one means none. */
    private static String value(String argument, String property, String defaultValue) {
        String value = argument != null ? argument : System.getProperty(property, "");
        return value.isBlank() ? defaultValue : value;
    }
}
