package io.quarkiverse.datadog.llmobs.runtime.json.data;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.BeanSerializerModifier;
import com.fasterxml.jackson.databind.ser.Serializers;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/**
 * Writes the JSON values of other libraries as JSON, and rejects objects that hold no JSON data. Without it Jackson would
 * write whatever getters they happen to have.
 */
public final class DataModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    public DataModule() {
        super("datadog-llmobs-data");
        addSerializer(new UnwrappingSerializer<>(JsonObject.class, JsonObject::getMap));
        addSerializer(new UnwrappingSerializer<>(JsonArray.class, JsonArray::getList));
        setSerializerModifier(new BeanSerializerModifier() {

            private static final long serialVersionUID = 1L;

            @Override
            public JsonSerializer<?> modifySerializer(SerializationConfig config, BeanDescription bean,
                    JsonSerializer<?> serializer) {
                String problem = UnsupportedTypes.problem(bean, serializer);
                return problem == null ? serializer : new RejectingSerializer(problem);
            }

            @Override
            public JsonSerializer<?> modifyKeySerializer(SerializationConfig config, JavaType type, BeanDescription bean,
                    JsonSerializer<?> serializer) {
                return KeySerializer.of(serializer);
            }
        });
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.addSerializers(new Serializers.Base() {
            @Override
            public JsonSerializer<?> findSerializer(SerializationConfig config, JavaType type, BeanDescription bean) {
                return JsonTextSerializer.isJsonText(type.getRawClass()) ? new JsonTextSerializer() : null;
            }
        });
    }
}
