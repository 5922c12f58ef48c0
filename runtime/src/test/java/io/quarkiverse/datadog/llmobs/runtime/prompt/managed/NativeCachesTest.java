package io.quarkiverse.datadog.llmobs.runtime.prompt.managed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

import com.github.benmanes.caffeine.cache.Cache;

/**
 * Caffeine creates its caches by the names of their classes, and a native executable has only those that
 * {@code quarkus-caffeine} registers. Its feature cannot be loaded here, so that its class file is read.
 */
class NativeCachesTest {

    private static final String FEATURE = "/io/quarkus/caffeine/runtime/graal/CacheConstructorsFeature.class";

    @Test
    void aNativeExecutableHasTheClassesOfTheCaches() throws Exception {
        Set<String> used = new TreeSet<>();
        Object cache = field(CachedManagedPrompts.class, "cache", new CachedPrompts().prompts);
        Object failures = field(PromptCache.class, "failures", cache);
        for (Object caffeine : List.of(field(PromptCache.class, "prompts", cache),
                field(FailedReads.class, "failures", failures))) {
            Object map = ((Cache<?, ?>) caffeine).asMap();
            used.add(map.getClass().getName());
            used.add(field(map.getClass(), "nodeFactory", map).getClass().getName());
        }
        assertEquals(2, used.size(), used::toString);
        assertTrue(registered().containsAll(used), () -> used + " in " + FEATURE);
    }

    private static Object field(Class<?> type, String name, Object owner) throws ReflectiveOperationException {
        for (Class<?> declaring = type; declaring != null; declaring = declaring.getSuperclass()) {
            for (Field field : declaring.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return field.get(owner);
                }
            }
        }
        throw new NoSuchFieldException(type + "." + name);
    }

    private static Set<String> registered() throws IOException {
        Set<String> names = new TreeSet<>();
        try (InputStream feature = NativeCachesTest.class.getResourceAsStream(FEATURE)) {
            new ClassReader(feature).accept(new ClassVisitor(Opcodes.ASM9) {
                @Override
                public MethodVisitor visitMethod(int access, String name, String type, String signature, String[] exceptions) {
                    return new MethodVisitor(Opcodes.ASM9) {
                        @Override
                        public void visitLdcInsn(Object value) {
                            names.add(value.toString());
                        }
                    };
                }
            }, 0);
        }
        return names;
    }
}
