package quartier.rendering.functions;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import quartier.asset.Asset;
import quartier.asset.Assets;
import quartier.content.ContentNode;
import quartier.definition.Theme;
import quartier.rendering.model.AssetModel;
import quartier.rendering.model.Html;
import quartier.rendering.model.HtmlText;
import quartier.rendering.model.Scope;

/** Files and pictures with everything a visitor should know before opening them. */
final class FileFunctions {
    private FileFunctions() {}

    static Optional<Map<String, Object>> file(Scope scope, ContentNode node) {
        return Assets.asset(node).map(asset -> file(scope, asset));
    }

    static Optional<Map<String, Object>> image(Scope scope, ContentNode node, String variation) {
        return Assets.asset(node).map(asset -> image(scope, asset, variation));
    }

    private static Map<String, Object> file(Scope scope, Asset asset) {
        Map<String, Object> map = texts(scope, asset);
        map.put("link", scope.links().toAsset(asset.node()));
        map.put("fileName", html(asset.fileName()));
        map.put("format", html(asset.extension().toUpperCase(Locale.ROOT)));
        map.put("mimeType", html(asset.mediaType()));
        map.put("size", asset.size());
        map.put("sizeText", FileSizes.text(asset.size(), scope.locale()));
        long pages = AssetModel.number(asset.node(), "pages");
        if (pages > 0) {
            map.put("pages", pages);
        }
        asset.lastModified().ifPresent(date -> map.put("lastModified", date));
        return map;
    }

    private static Map<String, Object> image(Scope scope, Asset asset, String name) {
        Map<String, Object> map = texts(scope, asset);
        map.put("link", DamFunctions.link(scope, asset.node(), name));
        Optional<Theme.Variation> variation =
                scope.registry().theme(scope.site().theme()).flatMap(theme -> theme.variation(name));
        if (asset.width() > 0 && asset.height() > 0) {
            int[] size = variation.map(v -> size(asset, v)).orElse(new int[] {asset.width(), asset.height()});
            map.put("width", size[0]);
            map.put("height", size[1]);
        }
        return map;
    }

    /** The size a rendition will have: cut to both bounds, else the ratio kept and never enlarged. */
    private static int[] size(Asset asset, Theme.Variation variation) {
        double ratio = (double) asset.width() / asset.height();
        if (variation.original()) {
            return new int[] {asset.width(), asset.height()};
        }
        int width = Math.min(variation.width().orElse(Integer.MAX_VALUE), asset.width());
        int height = Math.min(variation.height().orElse(Integer.MAX_VALUE), asset.height());
        if (variation.crop()
                && variation.width().isPresent()
                && variation.height().isPresent()) {
            return new int[] {width, height};
        }
        return width <= height * ratio
                ? new int[] {width, (int) Math.max(1, Math.round(width / ratio))}
                : new int[] {(int) Math.max(1, Math.round(height * ratio)), height};
    }

    private static Map<String, Object> texts(Scope scope, Asset asset) {
        Map<String, Object> map = new LinkedHashMap<>();
        String language = scope.language().name();
        map.put("title", html(asset.title(language)));
        for (String name : new String[] {"caption", "description", "copyright", "language"}) {
            String text = asset.text(name, language);
            if (!text.isEmpty()) {
                map.put(name, html(text));
            }
        }
        return map;
    }

    private static Html html(String text) {
        return new Html(HtmlText.escape(text));
    }
}
