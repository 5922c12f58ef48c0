package io.quarkiverse.datadog.llmobs.it.secrets;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.stream.Stream;

import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Logger;

/**
 * Searches all log records of any category and level when they are logged.
 */
final class SearchedLog extends Handler implements AutoCloseable {

    /** The servers of the test live in the same process, and log what they receive. */
    private static final List<String> SERVERS = List.of("org.eclipse.jetty", "wiremock", "org.wiremock");

    private final Search search;
    private final List<String> found = new CopyOnWriteArrayList<>();
    private volatile List<String> exceptions = SERVERS;
    private final Set<String> categories = ConcurrentHashMap.newKeySet();
    private final AtomicLong records = new AtomicLong();

    private SearchedLog(Search search) {
        this.search = search;
        setLevel(Level.ALL);
    }

    static SearchedLog searchedBy(Search search) {
        SearchedLog logged = new SearchedLog(search);
        Logger.getLogger("").addHandler(logged);
        return logged;
    }

    /** Leaves out further categories, by how their names begin. */
    void except(List<String> categories) {
        exceptions = Stream.concat(SERVERS.stream(), categories.stream()).toList();
    }

    /** What was found since the previous call. */
    List<String> found() {
        List<String> all = List.copyOf(found);
        found.clear();
        return all;
    }

    long records() {
        return records.get();
    }

    Set<String> categories() {
        return Set.copyOf(categories);
    }

    @Override
    public void publish(LogRecord entry) {
        String category = String.valueOf(entry.getLoggerName());
        if (exceptions.stream().anyMatch(category::startsWith)) {
            return;
        }
        records.incrementAndGet();
        categories.add(category);
        ExtLogRecord record = ExtLogRecord.wrap(entry);
        String text = record.getFormattedMessage() + Arrays.toString(record.getParameters()) + record.getMdcCopy()
                + record.getNdc() + record.getThreadName()
                + (record.getThrown() == null ? "" : ObjectText.of(record.getThrown()));
        search.in(text).ifPresent(part -> found.add(category + " " + record.getLevel() + ": " + part));
    }

    @Override
    public void flush() {
        // nothing is buffered
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
