package io.quarkiverse.datadog.llmobs.it.faults.matrix;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which operation meets which faults.
 */
final class Matrix {

    private Matrix() {
    }

    static List<Operation> operations() {
        return Stream.of(Calls.all(), Listings.all(), Exports.all(), Import.all(), List.<Operation> of(new VersionLookup()))
                .flatMap(List::stream).toList();
    }

    /** Each fault for as long as it is asked and, where that ends the trouble, once. */
    static List<Case> cases(List<Operation> operations, List<Fault> faults) {
        List<Case> cases = new ArrayList<>();
        for (Operation operation : operations) {
            Set<Group> met = EnumSet.noneOf(Group.class);
            for (Fault fault : faults) {
                boolean first = met.add(fault.group());
                if (first && isSampled(operation, fault) || operation.groups().contains(fault.group())) {
                    cases.add(new Case(operation, fault, true));
                    if (operation.groups().contains(fault.group()) && passes(operation, fault)) {
                        cases.add(new Case(operation, fault, false));
                    }
                }
            }
        }
        return cases;
    }

    /** A name that leads nowhere leads to no first page either. */
    private static boolean isSampled(Operation operation, Fault fault) {
        return fault.group() != Group.NAME || operation.before() == 0;
    }

    private static boolean passes(Operation operation, Fault fault) {
        return fault.group() != Group.NAME && fault.group() != Group.HANDSHAKE
                && Expected.isRepeated(operation, fault, fault.meaning().apply(operation));
    }
}
