package io.quarkiverse.datadog.llmobs.emulator.pattern;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * All configurations. Safe for use from any thread.
 */
public final class Configs {

    /** In the order of their creation. */
    private final Map<String, Config> configs = new LinkedHashMap<>();
    /** The ids, the one that was written last at the end. */
    private final Set<String> written = new LinkedHashSet<>();
    private final Set<String> deleted = new HashSet<>();
    private final Runs runs = new Runs();

    synchronized Config create(NewConfig content, long now) {
        return write(new Config(UUID.randomUUID().toString(), content, now, now));
    }

    /** Adds a configuration of a seed, with its runs, oldest first. */
    public synchronized void add(String id, NewConfig content, List<NewRun> found, long now) {
        write(new Config(id, content, now, now));
        found.forEach(run -> runs.add(new Run(id, run, content, now)));
    }

    private Config write(Config config) {
        configs.put(config.id(), config);
        deleted.remove(config.id());
        written.remove(config.id());
        written.add(config.id());
        return config;
    }

    /** The runs of these configurations. */
    public Runs runs() {
        return runs;
    }

    /** Whether there is a configuration of this id. */
    public boolean isTaken(String id) {
        return find(id) != null;
    }

    /** The configuration of this id, or null. */
    synchronized Config find(String id) {
        return configs.get(id);
    }

    /** Newest first. */
    synchronized List<Config> all() {
        List<Config> all = new ArrayList<>(configs.values());
        Collections.reverse(all);
        return all;
    }

    /** Overwrites the configuration of this id; null if there is none. */
    synchronized Config overwrite(String id, NewConfig content, long now) {
        Config config = configs.get(id);
        return config == null ? null : write(config.overwritten(content, now));
    }

    /** The configuration that was written last; null if there is none. */
    synchronized Config latest() {
        return written.stream().reduce((earlier, later) -> later).map(configs::get).orElse(null);
    }

    /** Deletes the configuration of this id; false if there has never been one. */
    synchronized boolean delete(String id) {
        if (configs.remove(id) != null) {
            written.remove(id);
            runs.removeOf(id);
            deleted.add(id);
        }
        return deleted.contains(id);
    }

    /** Starts a run of the configuration of this id; null if there is none. */
    synchronized Run start(String id, long now) {
        Config config = configs.get(id);
        if (config == null) {
            return null;
        }
        List<Run> before = runs.of(id);
        Run started = Run.started(config, before.isEmpty() ? null : before.get(before.size() - 1), now);
        runs.add(started);
        return started;
    }
}
