package quartier.author.form;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.definition.Field;

/** In which language the source text of a field is written. */
record CodeLanguage(Optional<ContentNode> node) {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("ftl", "FreeMarker"),
            Map.entry("freemarker", "FreeMarker"),
            Map.entry("js", "JavaScript"),
            Map.entry("javascript", "JavaScript"),
            Map.entry("java", "Java"),
            Map.entry("html", "HTML"),
            Map.entry("htm", "HTML"),
            Map.entry("xml", "XML"),
            Map.entry("css", "CSS"),
            Map.entry("json", "JSON"),
            Map.entry("yaml", "YAML"),
            Map.entry("yml", "YAML"),
            Map.entry("groovy", "Groovy"),
            Map.entry("sql", "SQL"));

    /** As people call it; empty when nobody says it. */
    String of(Field.Code field) {
        String file = node.map(one -> one.text(field.fileNameProperty())).orElse("");
        int dot = file.lastIndexOf('.');
        String written = (dot < 0 ? field.language() : file.substring(dot + 1)).toLowerCase(Locale.ROOT);
        return NAMES.getOrDefault(written, field.language());
    }
}
