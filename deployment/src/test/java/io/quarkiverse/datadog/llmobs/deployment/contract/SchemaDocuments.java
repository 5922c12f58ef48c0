package io.quarkiverse.datadog.llmobs.deployment.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import io.quarkiverse.datadog.llmobs.contract.Schema;
import io.quarkiverse.datadog.llmobs.deployment.contract.DocumentGenerator.Alternative;

/**
 * The documents of a schema: with all members, with none of the optional ones, with one of these, and each alternative of each
 * point: the values of an enumeration and the branches of a choice. Those of responses also have null where it is allowed, and
 * what is not described: members, values, branches, and null for each member.
 */
final class SchemaDocuments {

    private final Schema schema;
    private final boolean isResponse;
    private final List<GeneratedDocument> documents = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private SchemaDocuments(Schema schema, boolean isResponse) {
        this.schema = schema;
        this.isResponse = isResponse;
    }

    static List<GeneratedDocument> ofRequest(Schema schema) {
        return of(schema, false);
    }

    static List<GeneratedDocument> ofResponse(Schema schema) {
        return of(schema, true);
    }

    private static List<GeneratedDocument> of(Schema schema, boolean isResponse) {
        SchemaDocuments documents = new SchemaDocuments(schema, isResponse);
        documents.explore(Variation.ALL);
        return documents.documents;
    }

    /** Adds a document and all that differ from it in one respect. */
    private void explore(Variation variation) {
        DocumentGenerator all = add(variation);
        add(variation.required());
        if (isResponse) {
            add(variation.withUnknownMembers());
            add(variation.withNulls());
        }
        all.optionals().forEach((path, place) -> {
            if (seen.add(path + '?' + place)) {
                add(variation.only(path));
            }
        });
        all.points().forEach((point, alternatives) -> {
            if (seen.add(point)) {
                for (int i = 1; i < alternatives.size(); i++) {
                    alternative(variation.choosing(point, i, alternatives.get(i).label()), alternatives.get(i));
                }
            }
        });
    }

    /** A branch may have points and optional members of its own. */
    private void alternative(Variation variation, Alternative alternative) {
        if (alternative.isBranch()) {
            explore(variation);
        } else {
            add(variation);
        }
    }

    private DocumentGenerator add(Variation variation) {
        DocumentGenerator generator = new DocumentGenerator(variation, isResponse);
        documents.add(generator.document(schema));
        if (!isResponse) {
            generator.limits().stream().filter(place -> seen.add("limit at " + place)).forEach(place -> documents
                    .add(new DocumentGenerator(variation.unlimitedAt(place), false).document(schema)));
        }
        return generator;
    }
}
