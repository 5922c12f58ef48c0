package io.quarkiverse.datadog.llmobs.runtime.json.data;

import java.util.function.Predicate;

/**
 * Looks up a type among a class and all that it extends and implements, by name, so that no class has to be loaded for it.
 */
final class Supertypes {

    private Supertypes() {
    }

    /** The name of the first type that matches, or null. */
    static String find(Class<?> type, Predicate<String> matches) {
        if (type == null) {
            return null;
        }
        if (matches.test(type.getName())) {
            return type.getName();
        }
        for (Class<?> implemented : type.getInterfaces()) {
            String found = find(implemented, matches);
            if (found != null) {
                return found;
            }
        }
        return find(type.getSuperclass(), matches);
    }
}
