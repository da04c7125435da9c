package quartier.rendering.model;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The names that templates may call on one kind of object. Built once, shared by all renderings. */
public final class Members<T> {
    private final Map<String, Member<T>> calls = new LinkedHashMap<>();
    private final Map<String, Member<T>> properties = new LinkedHashMap<>();

    /** A method; {@code isX} and {@code getX} can also be read as the property {@code x}. */
    public Members<T> method(String name, Member<T> member) {
        calls.put(name, member);
        if (name.startsWith("get") && name.length() > 3) {
            properties.putIfAbsent(decapitalized(name.substring(3)), member);
        } else if (name.startsWith("is") && name.length() > 2) {
            properties.putIfAbsent(decapitalized(name.substring(2)), member);
        }
        return this;
    }

    /** A property, which can also be read as {@code getX()}. */
    public Members<T> property(String name, Member<T> member) {
        properties.put(name, member);
        calls.putIfAbsent("get" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), member);
        return this;
    }

    public Set<String> methods() {
        return calls.keySet();
    }

    public Set<String> properties() {
        return properties.keySet();
    }

    @Nullable
    Member<T> call(String name) {
        return calls.get(name);
    }

    @Nullable
    Member<T> read(String name) {
        return properties.get(name);
    }

    private static String decapitalized(String name) {
        return name.length() > 1 && Character.isUpperCase(name.charAt(1))
                ? name
                : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
