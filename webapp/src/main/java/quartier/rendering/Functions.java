package quartier.rendering;

import freemarker.template.TemplateModel;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import quartier.content.ContentPath;
import quartier.rendering.functions.CategoryFunctions;
import quartier.rendering.functions.CmsFunctions;
import quartier.rendering.functions.DamFunctions;
import quartier.rendering.functions.ImageFunctions;
import quartier.rendering.functions.JsonFunctions;
import quartier.rendering.functions.NavFunctions;
import quartier.rendering.functions.QuartierFunctions;
import quartier.rendering.functions.ResourceFunctions;
import quartier.rendering.functions.RestFunctions;
import quartier.rendering.functions.SearchFunctions;
import quartier.rendering.functions.SiteFunctions;
import quartier.rendering.functions.StateModel;
import quartier.rendering.functions.TagFunctions;
import quartier.rendering.model.Members;
import quartier.rendering.model.ObjectModel;
import quartier.rendering.model.Scope;
import quartier.rendering.rest.AllowedHosts;
import quartier.rendering.rest.RestCalls;
import quartier.search.SearchIndex;

/** The function objects by the name under which templates call them. */
public final class Functions {
    private final Map<String, Members<Scope>> tables = new LinkedHashMap<>();

    public Functions(SearchIndex index, RestCalls calls) {
        tables.put("cmsfn", CmsFunctions.over(index));
        tables.put("navfn", NavFunctions.MEMBERS);
        tables.put("damfn", DamFunctions.MEMBERS);
        tables.put("sitefn", SiteFunctions.MEMBERS);
        tables.put("searchfn", SearchFunctions.over(index));
        tables.put("catfn", CategoryFunctions.over(index));
        tables.put("tagfn", TagFunctions.MEMBERS);
        tables.put("imgfn", ImageFunctions.MEMBERS);
        tables.put("resfn", ResourceFunctions.MEMBERS);
        tables.put("restfn", RestFunctions.over(calls));
        tables.put("jsonfn", JsonFunctions.MEMBERS);
        tables.put("quartierfn", QuartierFunctions.over(index));
        tables.put("state", StateModel.MEMBERS);
    }

    /** Names of the objects. */
    public Set<String> names() {
        return tables.keySet();
    }

    /** Names of one object's functions. */
    public Set<String> methods(String object) {
        Members<Scope> table = tables.get(object);
        return table == null ? Set.of() : table.methods();
    }

    /** Whether scripts may read or call that name of the object. */
    boolean has(String object, String name) {
        Members<Scope> table = tables.get(object);
        return table != null
                && (table.methods().contains(name) || table.properties().contains(name));
    }

    /** Everything that scripts may read or call, by object, for those who only read scripts. */
    static Map<String, Set<String>> known() {
        Functions functions =
                new Functions(new NoIndex(), new RestCalls(AllowedHosts.NONE, Clock.systemUTC(), Duration.ZERO));
        Map<String, Set<String>> known = new LinkedHashMap<>();
        known.put("cms", Directives.NAMES);
        functions.tables.forEach((name, members) -> {
            Set<String> all = new LinkedHashSet<>(members.methods());
            all.addAll(members.properties());
            known.put(name, Set.copyOf(all));
        });
        return Map.copyOf(known);
    }

    @Nullable
    TemplateModel object(String name, Scope scope) {
        Members<Scope> table = tables.get(name);
        return table == null ? null : new ObjectModel<>(scope, table, scope);
    }

    /** Finds nothing. */
    private record NoIndex() implements SearchIndex {
        @Override
        public Hits search(Query query) {
            return new Hits(0, List.of(), List.of(), Optional.empty(), false);
        }

        @Override
        public ItemList list(ListQuery query) {
            return new ItemList(0, List.of(), List.of(), Optional.empty());
        }

        @Override
        public List<ContentPath> referrers(String id) {
            return List.of();
        }
    }
}
