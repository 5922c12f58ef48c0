package io.quarkiverse.datadog.llmobs.emulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Things that are never removed, by order of arrival, by id and by name. The position of a thing never changes, so a
 * walk from new to old neither skips nor repeats one when more arrive meanwhile.
 */
final class Catalog<T extends Catalog.Item> {

    interface Item {
        String id();

        String name();
    }

    record Found<T>(T item, boolean created) {
    }

    private final List<T> items = new ArrayList<>();
    private final Map<String, T> byId = new HashMap<>();
    private final Map<String, T> byName = new HashMap<>();

    /** The thing with this id, or null. */
    synchronized T find(String id) {
        return byId.get(id);
    }

    synchronized T named(String name) {
        return byName.get(name);
    }

    synchronized Found<T> getOrCreate(String name, Supplier<T> factory) {
        T existing = byName.get(name);
        return existing != null ? new Found<>(existing, false) : new Found<>(add(factory.get()), true);
    }

    /** Adds a thing even if another one has its name; the first one is then found by it. */
    synchronized T add(T item) {
        if (byId.putIfAbsent(item.id(), item) != null) {
            throw new IllegalArgumentException("the id " + item.id() + " is taken");
        }
        items.add(item);
        byName.putIfAbsent(item.name(), item);
        return item;
    }

    /** Gives a thing another name, unless that one is taken by another thing. */
    synchronized boolean rename(T item, String name, Runnable change) {
        T holder = byName.get(name);
        if (holder != null && holder != item) {
            return false;
        }
        byName.remove(item.name(), item);
        change.run();
        byName.put(name, item);
        return true;
    }

    synchronized Slice<T> page(long before, int limit) {
        List<T> page = new ArrayList<>();
        int i = (int) Math.min(before, items.size()) - 1;
        for (; i >= 0 && page.size() < limit; i--) {
            page.add(items.get(i));
        }
        return new Slice<>(page, i < 0 ? Slice.END : i + 1);
    }

    /** The page of a list with exact filters; a filter that is null matches everything. */
    synchronized Slice<T> page(String id, String name, long before, int limit) {
        if (id == null && name == null) {
            return page(before, limit);
        }
        T only = id != null ? byId.get(id) : byName.get(name);
        boolean matches = only != null && (name == null || name.equals(only.name())) && before > 0;
        return new Slice<>(matches ? List.of(only) : List.of(), Slice.END);
    }
}
