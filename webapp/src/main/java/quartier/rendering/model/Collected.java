package quartier.rendering.model;

import freemarker.template.TemplateCollectionModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import org.jspecify.annotations.Nullable;

/** A list to go through once, as FreeMarker wants keys and values. */
record Collected(ListModel list) implements TemplateCollectionModel {
    @Override
    public TemplateModelIterator iterator() {
        return new TemplateModelIterator() {
            private int next;

            @Override
            public @Nullable TemplateModel next() throws TemplateModelException {
                return list.get(next++);
            }

            @Override
            public boolean hasNext() {
                return next < list.size();
            }
        };
    }
}
