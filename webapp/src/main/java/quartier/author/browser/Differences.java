package quartier.author.browser;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import quartier.author.Screens;
import quartier.author.Visit;
import quartier.author.form.Form;
import quartier.content.ContentNode;

/** Two states of a page, item or file as people read them: field by field, with the components of a page. */
final class Differences {
    private static final int MOST = 200;
    private final Visit visit;
    private final Screens screens;

    Differences(Visit visit, Screens screens) {
        this.visit = visit;
        this.screens = screens;
    }

    List<Comparison.Difference> between(ContentNode older, ContentNode newer) {
        List<Comparison.Difference> found = new ArrayList<>();
        compare(older, newer, "", found);
        return found.subList(0, Math.min(MOST, found.size()));
    }

    private void compare(ContentNode older, ContentNode newer, String where, List<Comparison.Difference> found) {
        Optional<FormSource.Bound> form = FormSource.of(visit).of(newer);
        form.ifPresent(bound -> Comparison.of(form(bound, older), form(bound, newer))
                .forEach(one -> found.add(new Comparison.Difference(where + one.label(), one.theirs(), one.mine()))));
        Set<String> names = new LinkedHashSet<>();
        parts(older).forEach(part -> names.add(part.name()));
        parts(newer).forEach(part -> names.add(part.name()));
        for (String name : names) {
            Optional<ContentNode> before = part(older, name);
            Optional<ContentNode> after = part(newer, name);
            ContentNode shown = after.or(() -> before).orElseThrow();
            String title = shown.isType("mgnl:component") ? where + MoveScreen.title(visit, shown) + " › " : where;
            if (before.isPresent() && after.isPresent()) {
                compare(before.get(), after.get(), title, found);
            } else if (shown.isType("mgnl:component")) {
                String there = screens.text("versions.there");
                String missing = screens.text("versions.missing");
                found.add(new Comparison.Difference(
                        where + MoveScreen.title(visit, shown),
                        before.isPresent() ? there : missing,
                        after.isPresent() ? there : missing));
            }
        }
    }

    private Form form(FormSource.Bound bound, ContentNode node) {
        Languages languages = Languages.of(visit);
        return Form.of(
                bound.form(),
                bound.labels(),
                Optional.of(node),
                languages.context(visit, screens, languages.chosen("")));
    }

    private static List<ContentNode> parts(ContentNode node) {
        return node.children().stream()
                .filter(child -> child.isType("mgnl:area") || child.isType("mgnl:component"))
                .toList();
    }

    private static Optional<ContentNode> part(ContentNode node, String name) {
        return parts(node).stream().filter(part -> part.name().equals(name)).findFirst();
    }
}
