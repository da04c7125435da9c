package quartier.rendering.model;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An object with its {@link Members}. */
public class ObjectModel<T> implements TemplateHashModelEx {
    private final T self;
    private final Members<T> members;
    private final Scope scope;

    public ObjectModel(T self, Members<T> members, Scope scope) {
        this.self = self;
        this.members = members;
        this.scope = scope;
    }

    public T self() {
        return self;
    }

    protected Scope scope() {
        return scope;
    }

    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
        Member<T> property = members.read(key);
        if (property != null) {
            return callable(invoked(property, List.of()));
        }
        Member<T> method = members.call(key);
        return method == null ? other(key) : new Bound(method);
    }

    /** The value of a name that is in no table; null when there is none. */
    protected @Nullable TemplateModel other(String key) throws TemplateModelException {
        return null;
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public int size() {
        return members.properties().size();
    }

    @Override
    public TemplateCollectionModel keys() {
        return new Collected(new ListModel(new ArrayList<>(members.properties()), scope.models()));
    }

    @Override
    public TemplateCollectionModel values() throws TemplateModelException {
        List<Object> values = new ArrayList<>();
        for (String property : members.properties()) {
            TemplateModel value = get(property);
            values.add(value == null ? "" : value);
        }
        return new Collected(new ListModel(values, scope.models()));
    }

    private @Nullable TemplateModel invoked(Member<T> member, List<?> arguments) throws TemplateModelException {
        boolean entered = scope.deadline().enter();
        try {
            return scope.models().wrap(member.call(self, new Arguments(arguments, scope)));
        } finally {
            scope.deadline().exit(entered);
        }
    }

    /** Some scripts call what others read ({@code cmsfn.editMode()}), so flags and texts are both. */
    private static @Nullable TemplateModel callable(@Nullable TemplateModel value) {
        return switch (value) {
            case TemplateBooleanModel flag -> new Flag(flag);

            case SimpleScalar text -> new Text(text);
            case null, default -> value;
        };
    }

    private final class Bound implements TemplateMethodModelEx {
        private final Member<T> member;

        Bound(Member<T> member) {
            this.member = member;
        }

        @Override
        public @Nullable Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
            return invoked(member, arguments);
        }
    }

    private record Flag(TemplateBooleanModel value) implements TemplateBooleanModel, TemplateMethodModelEx {
        @Override
        public boolean getAsBoolean() throws TemplateModelException {
            return value.getAsBoolean();
        }

        @Override
        public Object exec(@SuppressWarnings("rawtypes") List arguments) {
            return value;
        }
    }

    private record Text(TemplateScalarModel value) implements TemplateScalarModel, TemplateMethodModelEx {
        @Override
        public @Nullable String getAsString() throws TemplateModelException {
            return value.getAsString();
        }

        @Override
        public Object exec(@SuppressWarnings("rawtypes") List arguments) {
            return value;
        }
    }
}
