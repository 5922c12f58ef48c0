package io.quarkiverse.datadog.llmobs.testkit.operation;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Finds the arguments of a call, and makes clients that replace one of them.
 */
public final class ArgumentVariants {

    private ArgumentVariants() {
    }

    /**
     * One client for each variant of each argument. The operation is called once to find out its arguments.
     *
     * @param variants the values to try in place of an argument; an empty list to leave it as it is
     */
    public static List<Client> of(OperationCase operation, Client client, ApiStyle style,
            BiFunction<Parameter, Object, List<?>> variants) {
        List<List<?>> found = new ArrayList<>();
        operation.call(client.replacing((parameter, argument) -> {
            found.add(argument == null ? List.of() : variants.apply(parameter, argument));
            return argument;
        }), style);
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            for (Object variant : found.get(i)) {
                clients.add(client.replacing(at(i, variant)));
            }
        }
        return clients;
    }

    private static ArgumentReplacement at(int position, Object replacement) {
        int[] next = { 0 };
        return (parameter, argument) -> next[0]++ == position ? replacement : argument;
    }
}
