package io.quarkiverse.datadog.llmobs.it.benchmark;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Prints each figure as soon as it is known, and all of them as a Markdown table at the end.
 */
final class Report {

    private static final String FOOTNOTE = """
            Throughputs are bytes or items a second; sizes of processes are MB (10^6 bytes), times are ms. Each side is the median \
            of its runs, which are done in turns after two pairs that are not counted; the ratio is that of the two medians, so that \
            it follows from what is printed beside it. For a spread the columns are the largest and the smallest, for what is \
            added they are with, without and the difference.""";

    private final PrintStream out;
    private final List<Figure> figures = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    Report(PrintStream out) {
        this.out = out;
    }

    void add(Figure figure) {
        figures.add(figure);
        say(figure.line());
    }

    /**
     * Something that is right or wrong.
     *
     * @throws WrongResultException when it is wrong
     */
    void check(String name, boolean right) {
        say("CHECK " + name + (right ? " ok" : " FAILED"));
        if (!right) {
            throw new WrongResultException(name);
        }
    }

    /** Something to know beside the figures; printed at once and once more below the table. */
    void remark(String text) {
        remarks.add(text);
        say("NOTE " + text);
    }

    private void say(String line) {
        out.println(line);
        out.flush();
    }

    void table(String machine) {
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
