package quartier.rendering.model;

import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateScalarModel;

/** HTML in a template that escapes by itself: printed as it is, and still usable as a text. */
public final class Markup extends TemplateHTMLOutputModel implements TemplateScalarModel {
    private final String html;

    public Markup(String html) {
        super(null, html);
        this.html = html;
    }

    @Override
    public String getAsString() {
        return html;
    }
}
