package quartier.author.browser;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.author.Screens;
import quartier.author.Services;
import quartier.author.Visit;
import quartier.content.ContentNode;

/** For the screen of one item: which deeds its app offers, what it calls them, and what else it offers. */
final class ItemOffers {
    private static final List<String> DEEDS = List.of(
            ActionDeeds.PUBLISH,
            ActionDeeds.WITHDRAW,
            ActionDeeds.DELETE,
            ActionDeeds.DUPLICATE,
            ActionDeeds.MOVE,
            ActionDeeds.VERSIONS);

    private final Visit visit;
    private final Screens screens;
    private final Services services;

    ItemOffers(Visit visit, Screens screens, Services services) {
        this.visit = visit;
        this.screens = screens;
        this.services = services;
    }

    /** What the template asks: {@code offered} and {@code words} by deed, {@code links}. */
    Map<String, Object> of(ContentNode unit) {
        Optional<Offers> offers = Offers.of(visit, screens, services, unit);
        Map<String, Boolean> offered = new HashMap<>();
        Map<String, String> words = new HashMap<>();
        for (String deed : DEEDS) {
            offered.put(deed, offers.map(own -> own.offers(deed, List.of(unit))).orElse(true));
            words.put(
                    deed,
                    offers.flatMap(own -> own.action(deed, List.of(unit)).flatMap(own::words))
                            .orElse(""));
        }
        List<ItemLinks.Link> links = offers.map(own -> new ItemLinks(
                                visit, screens, FormSource.of(visit).app(unit).orElseThrow(), own)
                        .of(unit))
                .orElse(List.of());
        return Map.of("offered", offered, "words", words, "links", links);
    }
}
