package quartier.search;

import java.util.List;
import java.util.function.Supplier;
import quartier.definition.ContentType;
import quartier.definition.Site;

/**
 * What the index needs to know from definitions, asked anew at each {@link LuceneSearchIndex#reload()}.
 *
 * @param synonyms text of the site's synonym file; empty when there is none
 * @param compounds text of the site's list of further base nouns; empty when there is none
 */
public record SearchSources(
        Supplier<List<ContentType>> types,
        Supplier<Site.Languages> languages,
        Supplier<String> synonyms,
        Supplier<String> compounds) {

    public static SearchSources of(List<ContentType> types, Site.Languages languages) {
        return new SearchSources(() -> types, () -> languages, () -> "", () -> "");
    }
}
