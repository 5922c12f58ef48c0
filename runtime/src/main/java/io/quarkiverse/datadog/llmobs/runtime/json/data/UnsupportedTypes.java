package io.quarkiverse.datadog.llmobs.runtime.json.data;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Proxy;
import java.util.DoubleSummaryStatistics;
import java.util.IntSummaryStatistics;
import java.util.Iterator;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.BaseStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JacksonAnnotation;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import com.fasterxml.jackson.databind.ser.impl.IteratorSerializer;
import com.fasterxml.jackson.databind.ser.std.BeanSerializerBase;
import com.fasterxml.jackson.databind.ser.std.ToEmptyObjectSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializerBase;

/**
 * Tells the beans and records that hold data from other objects, which Jackson would write by their getters as well.
 * <p>
 * A class that says itself how it is written, by annotations of Jackson or a serializer, is always data.
 */
public final class UnsupportedTypes {

    private static final String ONCE = "which can be read only once: send a List of its elements";
    private static final String LATER = "whose value may not be there yet: send the value";
    private static final String CONTENT = "which is no content: send what it holds, as a String";

    /** Types by name, most of them of libraries that are no dependencies, with what the caller can do. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("java.util.Iterator", ONCE),
            Map.entry("java.util.Enumeration", ONCE),
            Map.entry("java.util.Spliterator", ONCE),
            Map.entry("java.util.stream.BaseStream", ONCE),
            Map.entry("java.io.InputStream", CONTENT),
            Map.entry("java.io.OutputStream", CONTENT),
            Map.entry("java.io.Reader", CONTENT),
            Map.entry("java.io.Writer", CONTENT),
            Map.entry("java.nio.channels.Channel", CONTENT),
            Map.entry("java.util.concurrent.Future", LATER),
            Map.entry("java.util.concurrent.CompletionStage", LATER),
            Map.entry("java.util.concurrent.Flow$Publisher", LATER),
            Map.entry("org.reactivestreams.Publisher", LATER),
            Map.entry("io.smallrye.mutiny.Uni", LATER),
            Map.entry("io.vertx.core.Future", LATER),
            Map.entry("kotlin.Lazy", LATER),
            Map.entry("java.lang.Throwable", "which holds stack traces: send its message"),
            Map.entry("java.lang.Thread", "which is no value"),
            Map.entry("java.lang.ClassLoader", "which is no value"),
            Map.entry("com.google.protobuf.MessageLiteOrBuilder",
                    "which has its own JSON form: send JsonFormat.printer().print(message), parsed to a JsonNode"),
            Map.entry("org.apache.avro.generic.GenericContainer", "which has its own JSON form: send a Map of its fields"),
            Map.entry("org.apache.thrift.TBase", "which has its own JSON form: send a Map of its fields"),
            Map.entry("org.hibernate.proxy.HibernateProxy", "which may not be loaded: send Hibernate.unproxy(entity)"));

    /** What these packages hold are tools; their few types with data are known to Jackson, or written by {@link DataModule}. */
    private static final Set<String> PACKAGES = Set.of("java.", "javax.", "jdk.", "sun.", "com.sun.", "jakarta.",
            "io.vertx.", "io.netty.", "io.smallrye.mutiny.", "io.reactivex.", "reactor.", "kotlinx.", "scala.", "groovy.",
            "com.fasterxml.jackson.", "tools.jackson.", "org.json.", "com.google.gson.", "com.google.protobuf.",
            "com.google.common.", "io.vavr.", "org.bson.", "com.mongodb.", "org.hibernate.", "org.w3c.", "org.xml.",
            "org.jboss.", "org.slf4j.", "io.quarkus.", "org.eclipse.microprofile.", "org.apache.avro.", "org.apache.http.");

    /** The types of the JDK whose getters are all there is to them. */
    private static final Set<Class<?>> DATA = Set.of(IntSummaryStatistics.class, LongSummaryStatistics.class,
            DoubleSummaryStatistics.class);

    private UnsupportedTypes() {
    }

    /**
     * @param serializer what Jackson would write the type with
     * @return why it must not be written, or null
     */
    static String problem(BeanDescription bean, JsonSerializer<?> serializer) {
        Class<?> type = bean.getBeanClass();
        boolean isBean = serializer instanceof BeanSerializerBase;
        if (!isBean && !isGuess(type, serializer)) {
            return null;
        }
        String kind = Supertypes.find(type, TYPES::containsKey);
        if (kind != null && !isDescribedAs(bean, kind)) {
            return type.getName() + " is " + (kind.equals(type.getName()) ? "an object " : "a " + kind + ", ")
                    + TYPES.get(kind);
        }
        if (serializer instanceof ToEmptyObjectSerializer || isBean && isEmpty(bean, (BeanSerializerBase) serializer)) {
            return nothing(type);
        }
        if (!isBean || DATA.contains(type) || isDescribed(bean)) {
            return null;
        }
        if (!Proxy.isProxyClass(type) && PACKAGES.stream().anyMatch(type.getName()::startsWith)) {
            return type.getName() + " is not JSON data";
        }
        return Iterable.class.isAssignableFrom(type) && !hasElements(type, (BeanSerializerBase) serializer)
                ? type.getName() + " is an Iterable with getters, of which its elements would be left out: send a List"
                : null;
    }

    /** Whether the properties of an Iterable hold what it iterates over, as far as their types tell. */
    private static boolean hasElements(Class<?> type, BeanSerializerBase serializer) {
        if (type.isRecord()) {
            return true;
        }
        for (Iterator<PropertyWriter> properties = serializer.properties(); properties.hasNext();) {
            JavaType property = properties.next().getType();
            if (property.isContainerType() || Iterable.class.isAssignableFrom(property.getRawClass())) {
                return true;
            }
        }
        return false;
    }

    /** Why an object without any property must not be written: it would be {@code {}}. */
    public static String nothing(Class<?> type) {
        return type.getName() + " has no properties that could be written";
    }

    private static boolean isEmpty(BeanDescription bean, BeanSerializerBase serializer) {
        Class<?> type = bean.getBeanClass();
        return !serializer.properties().hasNext() && bean.findAnyGetter() == null && !type.isRecord() && !hasAnnotation(type);
    }

    /** Whether Jackson writes a type only because nothing says how it should be written. */
    private static boolean isGuess(Class<?> type, JsonSerializer<?> serializer) {
        return serializer instanceof IteratorSerializer || serializer instanceof ToStringSerializerBase
                || serializer instanceof ToEmptyObjectSerializer
                || BaseStream.class.isAssignableFrom(type);
    }

    /** Whether annotations say how it is written. */
    private static boolean isDescribed(BeanDescription bean) {
        return bean.findProperties().stream().anyMatch(BeanPropertyDefinition::isExplicitlyIncluded)
                || hasAnnotation(bean.getBeanClass());
    }

    /**
     * Whether annotations of classes of that kind say how it is written. Those of other classes do not count: an entity may be
     * annotated, its proxy is not.
     */
    private static boolean isDescribedAs(BeanDescription bean, String kind) {
        Predicate<Class<?>> isOfThatKind = type -> Supertypes.find(type, kind::equals) != null;
        return hasAnnotation(bean.getBeanClass(), isOfThatKind) || bean.findProperties().stream()
                .flatMap(property -> Stream.of(property.getGetter(), property.getField()))
                .filter(Objects::nonNull).map(AnnotatedMember::getMember)
                .anyMatch(member -> isOfThatKind.test(member.getDeclaringClass())
                        && isAnnotated((AnnotatedElement) member));
    }

    private static boolean hasAnnotation(Class<?> type) {
        return hasAnnotation(type, any -> true);
    }

    private static boolean hasAnnotation(Class<?> type, Predicate<Class<?>> counts) {
        return type != null && (counts.test(type) && isAnnotated(type)
                || Stream.of(type.getInterfaces()).anyMatch(implemented -> hasAnnotation(implemented, counts))
                || hasAnnotation(type.getSuperclass(), counts));
    }

    private static boolean isAnnotated(AnnotatedElement element) {
        return Stream.of(element.getAnnotations()).map(Annotation::annotationType)
                .anyMatch(annotation -> annotation.isAnnotationPresent(JacksonAnnotation.class));
    }
}
