package quartier.rendering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.content.ContentPath;
import quartier.search.SearchIndex;

/** Answers what a test told it to; rendering only hands queries over, so nothing is searched here. */
final class FakeIndex implements SearchIndex {
    final List<Item> items = new ArrayList<>();
    final List<Hit> hits = new ArrayList<>();
    final List<Facet> facets = new ArrayList<>();
    Optional<Instant> validUntil = Optional.empty();
    Query query = new Query("", "", List.of(), Map.of(), 0, 0);
    ListQuery listQuery = new ListQuery(
            "", Map.of(), Period.ALL, Instant.EPOCH, Optional.empty(), Optional.empty(), "", "", List.of(), 0, 0);

    @Override
    public Hits search(Query asked) {
        query = asked;
        return new Hits(hits.size(), List.copyOf(hits), List.copyOf(facets), Optional.of("sprache"), false);
    }

    /** What happens while a list is made. */
    Runnable whileListing = () -> {};

    @Override
    public ItemList list(ListQuery asked) {
        listQuery = asked;
        whileListing.run();
        return new ItemList(items.size(), List.copyOf(items), List.copyOf(facets), validUntil);
    }

    @Override
    public List<ContentPath> referrers(String id) {
        return List.of();
    }
}
