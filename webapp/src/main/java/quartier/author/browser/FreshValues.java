package quartier.author.browser;

import java.util.Optional;
import quartier.author.Screens;
import quartier.author.Visit;
import quartier.author.form.Form;
import quartier.author.form.Submission;
import quartier.definition.Template;
import quartier.editing.NodeChange;

/** What the dialog of a template gives a page or component that is added without having been filled in. */
public final class FreshValues {
    private FreshValues() {}

    public static NodeChange of(Visit visit, Screens screens, Template template) {
        Languages languages = Languages.of(visit);
        return FormSource.of(visit)
                .of(template)
                .map(bound -> Form.of(
                        bound.form(),
                        bound.labels(),
                        Optional.empty(),
                        languages.context(visit, screens, languages.chosen(""))))
                .map(form -> form.submission(password -> ""))
                .filter(Submission.Valid.class::isInstance)
                .map(valid -> ((Submission.Valid) valid).change())
                .orElse(NodeChange.NONE);
    }
}
