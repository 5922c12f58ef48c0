package io.quarkiverse.datadog.llmobs.it.benchmark.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prints each figure when it is measured, and all figures as a Markdown table at the end.
 */
public final class Report {

    private static final String FOOTNOTE = """
            Throughputs are MB (10^6 bytes) or items a second, sizes of processes are MB, times are ms. Each side is the median of \
            its runs, which alternate with those of the other side after two pairs that are not counted; the ratio is that of the \
            two medians. For a spread the columns are the largest and the smallest, for what is added they are with, without and \
            the difference.""";

    private final PrintStream out;
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    public Report(PrintStream out) {
        this.out = out;
    }

    public void add(Figure figure) {
        figures.add(figure);
        say(figure.line());
    }

    /**
     * Reports a check.
     *
     * @throws WrongResultException if it failed
     */
    public void check(String name, boolean right) {
        say("CHECK " + name + (right ? " ok" : " FAILED"));
        if (!right) {
            throw new WrongResultException(name);
        }
    }

    /** A note about the figures, printed immediately and again below the table. */
    public void remark(String text) {
        remarks.add(text);
        say("NOTE " + text);
    }

    /** Writes what the documentation includes: all figures, and the machine. */
    public void save(Path directory, String machine) throws IOException {
        Files.write(directory.resolve("figures.csv"),
                Stream.concat(Stream.of(Figure.CSV_HEADER), figures.stream().map(Figure::csv)).toList());
        Files.writeString(directory.resolve("figures-machine.txt"), machine + ".\n");
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }

    public void table(String machine) {
        say("");
        say(machine);
        say("");
        say("| figure | ours | other | ratio | target | |");
        say("|---|---:|---:|---:|---:|---|");
        figures.forEach(figure -> say(figure.row()));
        say("");
        say(FOOTNOTE);
        remarks.forEach(remark -> say("* " + remark));
    }
}
