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
 * What the tour is told: by arguments, or by system properties where a build tool starts it. Run as a command it checks
 * itself.
 */
@Command(name = "tour", sortOptions = false, description = {
        "Creates a dataset in Datadog LLM Observability, fills it, lists it, exports it, and compares the export with what went in.",
        "It runs on an emulator in this process unless --real is given." })
class TourOptions implements Runnable {

    static final String FILE = "tour.file";
    static final String OUT = "tour.out";
    static final String REAL = "tour.real";

    private final Map<String, String> environment;

    @Spec
    CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "The records: a .csv file with a header of id, input, "
            + "expected_output, metadata and tags, or a .jsonl file with these members, or with question and answer. "
            + "A small sample if left out. (System property " + FILE + ")")
    String file;

    @Option(names = "--out", paramLabel = "DIR", description = "Where the exports are written; default target/tour. "
            + "(System property " + OUT + ")")
    String out;

    @Option(names = "--real", description = "Runs against the site of DD_SITE with the keys DD_API_KEY and DD_APP_KEY, "
            + "and leaves a dataset and an experiment there. (System property " + REAL + "=true)")
    boolean real;

    @Option(names = { "-h", "--help" }, usageHelp = true, description = "Shows this text.")
    boolean help;

    TourOptions() {
        this(System.getenv());
    }

    TourOptions(Map<String, String> environment) {
        this.environment = environment;
    }

    /** A command line that answers a mistake with one sentence and the code 2. */
    CommandLine commandLine() {
        return new CommandLine(this).setParameterExceptionHandler((mistake, args) -> {
            mistake.getCommandLine().getErr().println(mistake.getMessage() + "\n--help shows what can be told.");
            return mistake.getCommandLine().getCommandSpec().exitCodeOnInvalidInput();
        });
    }

    static TourOptions parsed(String... args) {
        return CommandLine.populateCommand(new TourOptions(), args);
    }

    RecordSource source() {
        String name = given(file, FILE, "");
        return name.isEmpty() ? RecordSource.sample() : RecordSource.file(Path.of(name));
    }

    Path out() {
        return Path.of(given(out, OUT, "target/tour"));
    }

    boolean real() {
        return real || Boolean.getBoolean(REAL);
    }

    /** Refuses what the tour could not work with. */
    @Override
    public void run() {
        String name = given(file, FILE, "");
        if (!name.isEmpty() && !Files.isReadable(Path.of(name))) {
            throw refused("The file " + Path.of(name).toAbsolutePath() + " is not there or may not be read.");
        }
        if (!source().hasKnownFormat()) {
            throw refused("The file " + name + " is neither .csv nor .jsonl; rename it after what it holds.");
        }
        if (real() && !RealSite.hasKeys(environment)) {
            throw refused("--real needs the environment variables DD_API_KEY and DD_APP_KEY; "
                    + "set both, or leave --real out to run on the emulator.");
        }
    }

    private ParameterException refused(String sentence) {
        return new ParameterException(spec.commandLine(), sentence);
    }

    /** A build tool cannot leave a property out, so that an empty one counts as none. */
    private static String given(String argument, String property, String otherwise) {
        String value = argument != null ? argument : System.getProperty(property, "");
        return value.isBlank() ? otherwise : value;
    }
}
