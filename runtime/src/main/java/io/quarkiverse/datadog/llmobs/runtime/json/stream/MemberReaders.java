package io.quarkiverse.datadog.llmobs.runtime.json.stream;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JavaType;

import io.quarkiverse.datadog.llmobs.rest.wire.Resource;

/**
 * Makes the readers of one type of documents. Not safe for use from several threads; the readers are.
 */
final class MemberReaders {

    private final RecordShapes shapes;
    private final UnreadValues unread;
    /** A type may hold itself. */
    private final Map<JavaType, RecordReader> records = new HashMap<>();

    MemberReaders(RecordShapes shapes, UnreadValues unread) {
        this.shapes = shapes;
        this.unread = unread;
    }

    /** The reader of a type of documents; null when they are read as trees only. */
    RecordReader ofDocument(JavaType type) {
        JavaType data = type.containedType(0);
        boolean list = data.isCollectionLikeType();
        JavaType resource = list ? data.getContentType() : data;
        RecordShape shape = shapes.of(type);
        if (resource.getRawClass() != Resource.class || !isRecord(resource.containedType(0))) {
            return null;
        }
        ResourceReader resources = new ResourceReader(record(resource.containedType(0)));
        return new RecordReader(shape, Map.of(
                "data", new RecordReader.MemberOf(shape.components().get("data"), list ? resources::all : resources::one),
                "meta", member(shape.components().get("meta"))), unread);
    }

    private boolean isRecord(JavaType type) {
        return shapes.isObject(type) && shapes.of(type).constructor() != null
                && shapes.of(type).components().size() < RecordReader.MAX_COMPONENTS;
    }

    private RecordReader record(JavaType type) {
        RecordReader known = records.get(type);
        if (known != null) {
            return known;
        }
        Map<String, RecordReader.MemberOf> readers = new HashMap<>();
        RecordReader made = new RecordReader(shapes.of(type), readers, unread);
        records.put(type, made);
        made.shape().components().forEach((name, component) -> readers.put(name, member(component)));
        return made;
    }

    private RecordReader.MemberOf member(RecordShape.Component component) {
        return new RecordReader.MemberOf(component, of(component.type()));
    }

    private MemberReader of(JavaType type) {
        if (type.getRawClass() == List.class && isRecord(type.getContentType())) {
            return new ListReader(element(type.getContentType()));
        }
        // a resource that is no element of a list has one form only
        if (type.getRawClass() != Resource.class && isRecord(type)) {
            return record(type);
        }
        MemberReader scalar = Scalars.of(type);
        return scalar != null ? scalar : json -> MemberReader.UNREAD;
    }

    private MemberReader element(JavaType type) {
        if (type.getRawClass() != Resource.class) {
            return record(type);
        }
        return isRecord(type.containedType(0)) ? new ResourceReader(record(type.containedType(0)))
                : json -> MemberReader.UNREAD;
    }
}
