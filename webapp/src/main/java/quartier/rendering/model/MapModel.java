package quartier.rendering.model;

import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.ArrayList;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A map with text keys, its values shown when they are asked for. */
public final class MapModel implements TemplateHashModelEx {
    private final Map<String, ?> map;
    private final Models models;

    public MapModel(Map<String, ?> map, Models models) {
        this.map = map;
        this.models = models;
    }

    @Override
    public @Nullable TemplateModel get(String key) throws TemplateModelException {
        return models.wrap(map.get(key));
    }

    @Override
    public boolean isEmpty() {
        return map.isEmpty();
    }

    @Override
    public int size() {
        return map.size();
    }

    @Override
    public TemplateCollectionModel keys() {
        return new Collected(new ListModel(new ArrayList<>(map.keySet()), models));
    }

    @Override
    public TemplateCollectionModel values() {
        return new Collected(new ListModel(new ArrayList<>(map.values()), models));
    }
}
