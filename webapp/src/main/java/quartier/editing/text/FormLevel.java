package quartier.editing.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.definition.Field;

/**
 * What one node of a form's storage holds.
 *
 * @param rich property name to what its rich text may hold
 * @param parts child node name to the fields stored there
 * @param multis child node name to the multi field whose entries are there
 */
record FormLevel(Map<String, TextRules> rich, Map<String, List<Field>> parts, Map<String, Field.Multi> multis) {

    static FormLevel of(List<Field> fields) {
        FormLevel level = new FormLevel(new HashMap<>(), new HashMap<>(), new HashMap<>());
        level.add(fields, "");
        return level;
    }

    static FormLevel ofEntry(Field.Multi multi) {
        return of(multi.field() instanceof Field.Composite composite ? composite.fields() : List.of(multi.field()));
    }

    Optional<TextRules> rulesOf(String property) {
        return find(rich, property);
    }

    Optional<List<Field>> part(String child) {
        return find(parts, child);
    }

    Optional<Field.Multi> multi(String child) {
        return find(multis, child)
                .or(() -> multis.values().stream()
                        .filter(multi -> multi.storage() == Field.MultiStorage.SIBLING_ENTRIES)
                        .filter(multi -> child.replaceFirst("[0-9]+$", "").equals(multi.name()))
                        .findFirst());
    }

    /** The entry of that name, or of the name without a language ({@code text_en}). */
    private static <T> Optional<T> find(Map<String, T> map, String name) {
        T exact = map.get(name);
        if (exact != null) {
            return Optional.of(exact);
        }
        String untranslated = name.replaceFirst("_[a-z]{2,3}(_[A-Za-z]{2,8})*$", "");
        return Optional.ofNullable(map.get(untranslated));
    }

    private void add(List<Field> fields, String prefix) {
        for (Field field : fields) {
            String name = prefix + field.name();
            switch (field) {
                case Field.RichText text -> rich.put(name, TextRules.of(text));
                case Field.Composite part -> parts(part.fields(), part.storage(), part.nodeName(), name, prefix);
                case Field.Switchable choice -> {
                    List<Field> all = choice.forms().stream()
                            .flatMap(form -> form.fields().stream())
                            .toList();
                    parts(all, choice.storage(), choice.nodeName(), name, prefix);
                }
                case Field.Multi multi -> multi(multi, name);
                default -> {} // plain values
            }
        }
    }

    private void parts(List<Field> fields, Field.PartStorage storage, String nodeName, String name, String prefix) {
        switch (storage) {
            case CHILD_NODE -> parts.put(nodeName.isEmpty() ? name : nodeName, fields);
            case PREFIXED -> add(fields, name);
            case SAME_NODE, ENTRY_NODE -> add(fields, prefix);
        }
    }

    private void multi(Field.Multi multi, String name) {
        boolean values = multi.storage() == Field.MultiStorage.VALUES || multi.storage() == Field.MultiStorage.JOINED;
        if (!values) {
            multis.put(name, multi);
        } else if (multi.field() instanceof Field.RichText text) {
            rich.put(name, TextRules.of(text));
        }
    }
}
