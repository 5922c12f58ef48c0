package io.quarkiverse.datadog.llmobs.emulator.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Items in order of arrival, by id and by name. An item keeps its position, and a position is not used again after a
 * removal, so a walk from new to old neither skips nor repeats an item when others are added or removed meanwhile. Safe for
 * use from any thread.
 */
public final class Catalog<T extends Catalog.Item> {

    /** What a catalog holds. The id does not change; the name changes by {@link Catalog#rename} only. */
    public interface Item {

        String id();

        String name();
    }

    /** @param created whether the item was created by this call */
    public record Found<T>(T item, boolean created) {
    }

    private final NavigableMap<Long, T> items = new TreeMap<>();
    private final Map<String, Long> positions = new HashMap<>();
    private final Map<String, T> byName = new HashMap<>();
    private long nextPosition;

    /** The item with this id, or null. */
    public synchronized T find(String id) {
        Long position = positions.get(id);
        return position == null ? null : items.get(position);
    }

    /** The oldest item with this name, or null. */
    public synchronized T named(String name) {
        return byName.get(name);
    }

    /** All items, oldest first. */
    public synchronized List<T> all() {
        return List.copyOf(items.values());
    }

    public synchronized Found<T> getOrCreate(String name, Supplier<T> factory) {
        T existing = byName.get(name);
        return existing != null ? new Found<>(existing, false) : new Found<>(add(factory.get()), true);
    }

    /**
     * Adds an item even if another one has its name; the older one is then found by it.
     *
     * @throws IllegalArgumentException if another item has the id
     */
    public synchronized T add(T item) {
        if (positions.putIfAbsent(item.id(), nextPosition) != null) {
            throw new IllegalArgumentException("the id " + item.id() + " is taken");
        }
        items.put(nextPosition++, item);
        byName.putIfAbsent(item.name(), item);
        return item;
    }

    /**
     * Gives an item another name and returns true, or returns false if another item has that name or the item has been removed.
     */
    public synchronized boolean rename(T item, String name, Runnable change) {
        T holder = byName.get(name);
        if (holder != null && holder != item || find(item.id()) != item) {
            return false;
        }
        String oldName = item.name();
        change.run();
        release(oldName, item);
        byName.put(name, item);
        return true;
    }

    /** Removes an item and returns it, null if there is none with this id. Its id and its name are free again. */
    public synchronized T remove(String id) {
        Long position = positions.remove(id);
        if (position == null) {
            return null;
        }
        T item = items.remove(position);
        release(item.name(), item);
        return item;
    }

    /** Makes the next item of this name, if there is one, the one that is found by it. */
    private void release(String name, T item) {
        if (byName.remove(name, item)) {
            items.values().stream().filter(other -> other.name().equals(name)).findFirst()
                    .ifPresent(other -> byName.put(name, other));
        }
    }

    /** The page of a list with exact filters, newest first; a filter that is null matches everything. */
    public synchronized Slice<T> page(String id, String name, long before, int limit) {
        if (id == null && name == null) {
            return page(item -> true, before, limit);
        }
        T only = id != null ? find(id) : byName.get(name);
        boolean matches = only != null && (name == null || name.equals(only.name())) && before > 0;
        return new Slice<>(matches ? List.of(only) : List.of(), Slice.END);
    }

    /** The page of a list with any filter, newest first. */
    public synchronized Slice<T> page(Predicate<? super T> filter, long before, int limit) {
        List<T> page = new ArrayList<>();
        for (Map.Entry<Long, T> entry : items.headMap(before, false).descendingMap().entrySet()) {
            if (filter.test(entry.getValue())) {
                if (page.size() == limit) {
                    return new Slice<>(page, entry.getKey() + 1);
                }
                page.add(entry.getValue());
            }
        }
        return new Slice<>(page, Slice.END);
    }
}
