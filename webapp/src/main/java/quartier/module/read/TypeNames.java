package quartier.module.read;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The one place that knows Magnolia's class names: turns them and short aliases into one lower-case type name. */
final class TypeNames {
    private static final List<String> PRODUCT_PACKAGES =
            List.of("info.magnolia.", "com.vaadin.", "de.magnolia.", "com.magnolia");
    private static final List<String> ENDINGS = List.of("Definition", "Descriptor");
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("configuredformdialog", "formdialog"),
            Map.entry("configuredcontentapp", "contentapp"),
            Map.entry("configuredapp", "app"),
            Map.entry("ckeditor5field", "richtextfield"),
            Map.entry("damrichtextfield", "richtextfield"),
            Map.entry("expandingtextfield", "textfield"),
            Map.entry("selectfield", "comboboxfield"),
            Map.entry("basictextcodefield", "codefield"),
            Map.entry("basicuploadfield", "uploadfield"),
            Map.entry("damuploadfield", "uploadfield"),
            Map.entry("collapsiblecompositefield", "compositefield"),
            Map.entry("multivaluefield", "jcrmultivaluefield"),
            Map.entry("multifield", "jcrmultifield"),
            Map.entry("jcrcompositefield", "compositefield"),
            Map.entry("optionlist", "optionlistdatasource"),
            Map.entry("jcrdeliveryendpoint", "deliveryendpoint"),
            Map.entry("norsudeliveryendpoint", "deliveryendpoint"),
            Map.entry("jcrdeliveryendpoint_v2", "deliveryendpoint"),
            Map.entry("deliveryendpoint_v2", "deliveryendpoint"),
            Map.entry("pagesdeliveryendpoint_v2", "deliveryendpoint"),
            Map.entry("jcrpagesdeliveryendpoint_v2", "deliveryendpoint"),
            Map.entry("jcrdeliveryendpoint_v1", "deliveryendpoint"),
            Map.entry("uuidreferenceresolver", "jcrreferenceresolver"),
            Map.entry("uuidtonodereferenceresolver", "jcrreferenceresolver"),
            Map.entry("norsureferenceresolver", "jcrreferenceresolver"),
            Map.entry("pagenorsulinkfield", "pagelinkfield"));

    private TypeNames() {}

    /** A type name to switch on; a class that is not Magnolia's keeps its dots. */
    static String of(String classOrAlias) {
        String name = classOrAlias.strip();
        if (name.contains(".")) {
            if (isForeign(name)) {
                return name;
            }
            name = name.substring(name.lastIndexOf('.') + 1);
            name = name.substring(name.lastIndexOf('$') + 1);
            for (String ending : ENDINGS) {
                if (name.endsWith(ending) && name.length() > ending.length()) {
                    name = name.substring(0, name.length() - ending.length());
                }
            }
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return OTHER_NAMES.getOrDefault(lower, lower);
    }

    /** A short name of 5.x such as {@code text}, as the type name it stands for. */
    static String ofFieldType(String fieldType) {
        String lower = fieldType.strip().toLowerCase(Locale.ROOT);
        String name = lower.endsWith("field") ? lower : lower + "field";
        return OTHER_NAMES.getOrDefault(name, name);
    }

    /** Whether a name is a Java class of a project, which this runtime cannot run. */
    static boolean isForeign(String classOrAlias) {
        return classOrAlias.contains(".") && PRODUCT_PACKAGES.stream().noneMatch(classOrAlias::startsWith);
    }
}
