package quartier.compat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.ContentPath;
import quartier.content.Edit;
import quartier.content.Property;
import quartier.definition.AreaTemplate;
import quartier.definition.ComponentTemplate;
import quartier.definition.Dialog;
import quartier.definition.PageTemplate;
import quartier.definition.Template;

/**
 * Makes up content for modules that bring none: for each page template a page with what its dialog requires and one whose
 * dialog and areas are filled, for each component template both again.
 */
final class SampleContent {
    private static final int DEEPEST = 3;
    private static final int MOST_COMPONENTS = 40;
    private static final byte[] PIXEL =
            java.util.Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");
    private static final ContentPath ROOT = ContentPath.of("website", "/made-up");

    private final Subject subject;
    private final List<ContentPath> blank = new ArrayList<>();
    private final List<ContentPath> filled = new ArrayList<>();
    private int number;

    SampleContent(Subject subject) {
        this.subject = subject;
    }

    void write() {
        subject.store().edit("test", edit -> {
            edit.create(ROOT, "mgnl:page");
            edit.set(ROOT, Property.of("title", "Made up"));
            asset(edit);
            return true;
        });
        String page = id(ROOT);
        String asset = id(ContentPath.of("dam", "/made-up.gif"));
        subject.registry().templates().values().stream()
                .filter(template ->
                        subject.registry().isInstalled(template.basics().origin()))
                .filter(SampleContent::isRenderedHere)
                .forEach(template -> subject.store().edit("test", edit -> {
                    SampleValues values = new SampleValues(edit, page, asset);
                    switch (template) {
                        case PageTemplate it -> pages(edit, it, values);
                        case ComponentTemplate it -> components(edit, it, values);
                        case AreaTemplate it -> {}
                    }
                    return true;
                }));
    }

    private static boolean isRenderedHere(Template template) {
        return List.of("freemarker", "site").contains(template.basics().renderType())
                || !template.basics().templateScript().isEmpty();
    }

    /** Pages and components as their dialogs leave them when everything is filled in. */
    List<ContentPath> filled() {
        return List.copyOf(filled);
    }

    /** Pages and components with only what their dialogs require. */
    List<ContentPath> blank() {
        return List.copyOf(blank);
    }

    private String id(ContentPath path) {
        return subject.store().snapshot().node(path).map(ContentNode::id).orElseThrow();
    }

    private void asset(Edit edit) {
        ContentPath asset = ContentPath.of("dam", "/made-up.gif");
        edit.create(asset, "mgnl:asset");
        edit.set(asset, Property.of("type", "gif"));
        edit.set(asset, Property.of("title", "A pixel"));
        edit.set(asset, Property.of("caption", "A pixel"));
        ContentPath file = asset.child("jcr:content");
        edit.create(file, "mgnl:resource");
        edit.set(file, Property.of("fileName", "made-up.gif"));
        edit.set(file, Property.of("extension", "gif"));
        edit.set(file, Property.of("jcr:mimeType", "image/gif"));
        edit.set(file, Property.of("size", PIXEL.length));
        edit.set(file, Property.of("width", 1));
        edit.set(file, Property.of("height", 1));
        edit.set(file, Property.of("jcr:data", subject.store().binary(new ByteArrayInputStream(PIXEL))));
    }

    private void pages(Edit edit, Template template, SampleValues values) {
        for (boolean full : List.of(false, true)) {
            ContentPath page = ROOT.child("page" + number++);
            edit.create(page, "mgnl:page");
            edit.set(page, Property.of("mgnl:template", template.id()));
            edit.set(page, Property.of("title", "Made up"));
            if (full) {
                fill(edit, page, template, values, 0);
            } else {
                required(page, template, values);
            }
            (full ? filled : blank).add(page);
        }
    }

    private void components(Edit edit, Template template, SampleValues values) {
        for (boolean full : List.of(false, true)) {
            ContentPath page = ROOT.child("holder" + number);
            edit.create(page, "mgnl:page");
            ContentPath component = page.child("component" + number++);
            edit.create(component, "mgnl:component");
            edit.set(component, Property.of("mgnl:template", template.id()));
            if (full) {
                fill(edit, component, template, values, 0);
            } else {
                required(component, template, values);
            }
            (full ? filled : blank).add(component);
        }
    }

    /** No dialog can be left without what it requires. */
    private void required(ContentPath node, Template template, SampleValues values) {
        subject.registry()
                .dialog(template.basics().dialog())
                .ifPresent(dialog -> values.write(
                        dialog.form().fields().stream()
                                .filter(field -> field.basics().required())
                                .toList(),
                        node));
    }

    private void fill(Edit edit, ContentPath node, Template template, SampleValues values, int depth) {
        Optional<Dialog> dialog = subject.registry().dialog(template.basics().dialog());
        dialog.ifPresent(it -> values.write(it.form().fields(), node));
        if (depth == DEEPEST) {
            return;
        }
        template.areas().forEach((name, area) -> {
            ContentPath path = node.child(name);
            if (area.createAreaNode() && values.create(path, "mgnl:area")) {
                subject.registry()
                        .dialog(area.basics().dialog())
                        .ifPresent(it -> values.write(it.form().fields(), path));
                parts(edit, path, area, values, depth);
            }
        });
    }

    private void parts(Edit edit, ContentPath path, AreaTemplate area, SampleValues values, int depth) {
        int most = area.kind() == AreaTemplate.Kind.SINGLE ? 1 : Math.max(1, MOST_COMPONENTS >> 2 * depth);
        area.availableComponents().stream()
                .map(AreaTemplate.Available::id)
                .flatMap(id -> subject.registry().template(id).stream())
                .limit(area.kind() == AreaTemplate.Kind.NO_COMPONENT ? 0 : most)
                .forEach(template -> {
                    ContentPath part = path.child("c" + number++);
                    edit.create(part, "mgnl:component");
                    edit.set(part, Property.of("mgnl:template", template.id()));
                    fill(edit, part, template, values, depth + 1);
                });
    }
}
