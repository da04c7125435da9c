package quartier.module.read;

import java.util.Set;
import quartier.definition.Problem;

/** Whole forms store their values in the node that was opened, under the names of their fields; other places are named. */
final class ItemPlace {
    private static final Set<String> HERE =
            Set.of("", "currentitemprovider", "jcrcurrentitemprovider", "jcrnodefromlocationprovider");

    private ItemPlace() {}

    static void usual(Keys form) {
        form.child("itemProvider", "itemProvider of " + form.what()).ifPresent(own -> {
            String type = TypeNames.of(own.type());
            own.kind(type).done();
            if (!HERE.contains(type)) {
                form.problems()
                        .accept(Problem.unsupported(
                                form.at("itemProvider"),
                                "'itemProvider' of " + form.what()
                                        + " names another place than the item itself; values are stored in the item"));
            }
        });
        String decorator = form.text("propertyNameDecorator");
        if (!decorator.isEmpty() && !decorator.endsWith("NoopNameDecorator")) {
            form.problems()
                    .accept(Problem.unsupported(
                            form.at("propertyNameDecorator"),
                            "'propertyNameDecorator' of " + form.what()
                                    + " is not here; properties are called like their fields"));
        }
    }
}
