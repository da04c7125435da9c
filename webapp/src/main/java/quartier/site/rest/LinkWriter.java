package quartier.site.rest;

import java.util.Locale;
import java.util.Optional;
import quartier.content.ContentNode;
import quartier.content.Snapshot;
import quartier.definition.Site;
import quartier.http.Request;
import quartier.module.Registry;
import quartier.rendering.Links;
import quartier.rendering.model.LinkPatterns;

/** Writes the addresses of one answer, in its site and language. */
record LinkWriter(Links links, Snapshot snapshot, Registry registry, Site site, Locale language, Request request) {
    Optional<String> to(ContentNode node) {
        return node.isType("mgnl:asset")
                ? Optional.of(toAsset(node))
                : links.to(node, snapshot, registry, site, language);
    }

    String toAsset(ContentNode asset) {
        return links.toAsset(asset);
    }

    String toRendition(ContentNode asset, String variation) {
        return links.toRendition(asset, site.theme(), variation);
    }

    /** The text with addresses in place of the placeholders that rich text keeps. */
    String inText(String text, boolean absolute) {
        String host = absolute ? (request.secure() ? "https://" : "http://") + request.host() : "";
        return new LinkPatterns(snapshot, node -> to(node).map(link -> link.startsWith("/") ? host + link : link))
                .replaced(text);
    }
}
