package quartier.search.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import quartier.content.ContentNode;
import quartier.definition.ContentType;
import quartier.definition.Site;
import quartier.search.SearchSources;
import quartier.search.analysis.Analysis;

/** What definitions say about indexing, as it was when it was asked. */
public final class Definitions {
    private final Map<String, ContentType> types = new HashMap<>();
    private final Analysis analysis;
    private final Site.Languages languages;
    private final String fingerprint;

    public Definitions(SearchSources sources) {
        List<ContentType> all = sources.types().get();
        all.forEach(type -> types.put(key(type.workspace(), type.nodeType()), type));
        languages = sources.languages().get();
        List<String> names = new ArrayList<>(List.of(languages.fallback()));
        languages.locales().stream()
                .map(Site.Language::name)
                .filter(name -> !names.contains(name))
                .forEach(names::add);
        String compounds = sources.compounds().get();
        analysis = new Analysis(names, compounds, sources.synonyms().get());
        fingerprint = names + ":" + compounds.hashCode() + ":" + describe(all);
    }

    public Analysis analysis() {
        return analysis;
    }

    /** Name of the language with that tag or name; the fallback for one that the site does not have. */
    public String language(String tag) {
        return languages.locales().stream()
                .filter(language ->
                        language.tag().equalsIgnoreCase(tag) || language.name().equalsIgnoreCase(tag))
                .map(Site.Language::name)
                .findFirst()
                .orElse(languages.fallback());
    }

    public List<String> languages() {
        return analysis.languages();
    }

    public String fallback() {
        return languages.fallback();
    }

    /** The same for definitions that give the same documents. */
    public String fingerprint() {
        return fingerprint;
    }

    public Optional<ContentType> type(ContentNode node) {
        return Optional.ofNullable(types.get(key(node.path().workspace(), node.primaryType())));
    }

    public Optional<ContentType> type(String name) {
        return types.values().stream().filter(type -> type.name().equals(name)).findFirst();
    }

    /** Names of the facets that searches have, {@code kind} first. */
    public List<String> facets() {
        Set<String> names = new LinkedHashSet<>(List.of("kind"));
        types.values().stream()
                .sorted(Comparator.comparing(ContentType::name))
                .forEach(type ->
                        names.addAll(type.capabilities().search().facets().keySet()));
        return List.copyOf(names);
    }

    private static String key(String workspace, String nodeType) {
        return workspace + "\n" + nodeType;
    }

    private static String describe(List<ContentType> types) {
        StringBuilder text = new StringBuilder();
        types.stream().sorted(Comparator.comparing(ContentType::name)).forEach(type -> {
            text.append(type.name()).append(type.workspace()).append(type.nodeType());
            text.append(type.capabilities().title()).append(type.capabilities().summary());
            text.append(type.capabilities().schedule())
                    .append(type.capabilities().search())
                    .append(type.capabilities().lifecycle().archive());
        });
        return Integer.toHexString(text.toString().hashCode());
    }
}
