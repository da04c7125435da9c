package quartier.e2e;

import java.net.URI;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Addresses of the website. */
final class Pages {
    private Pages() {}

    /** All that the site map names. */
    static List<String> all(Caller visitor, URI site) {
        return Jsoup.parse(Caller.text(visitor.get(site, "/sitemap.xml")), "", Parser.xmlParser())
                .select("loc")
                .stream()
                .map((Element place) -> URI.create(place.text()).getPath())
                .toList();
    }

    /** One of each kind. */
    static List<String> ofEachKind() {
        return List.of(
                "/",
                "/aufgabenfelder/",
                "/aufgabenfelder/antidiskriminierungsarbeit/",
                "/stadtteile/",
                "/stadtteile/solingen-ohligs/",
                "/angebote/",
                "/veranstaltungen/",
                "/veranstaltungen/lieder-aus-fuenf-laendern/",
                "/veranstaltungen/archiv/",
                "/fortbildungen/",
                "/fortbildungen/vorurteile-erkennen/",
                "/downloads/",
                "/downloads/sozialraumanalysen/",
                "/downloads/sozialraumanalysen/solingen-ohligs/2024/",
                "/downloads/checkliste-barrierearme-veranstaltung/",
                "/suche/",
                "/suche/?q=Diskriminirung",
                "/suche/?q=xyzqqq",
                "/kontakt/",
                "/leichte-sprache/",
                "/impressum/",
                "/gibt-es-nicht/");
    }
}
