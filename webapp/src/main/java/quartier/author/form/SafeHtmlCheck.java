package quartier.author.form;

import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import quartier.definition.Validator.SafeHtml;

/** Whether a text holds no other HTML than a field's check lists. */
record SafeHtmlCheck(SafeHtml rule) {
    boolean accepts(String html) {
        return Jsoup.parseBodyFragment(html).body().children().stream()
                .flatMap(child -> child.getAllElements().stream())
                .allMatch(this::accepts);
    }

    private boolean accepts(Element element) {
        return rule.allowedTags().contains(element.normalName())
                && element.attributes().asList().stream().allMatch(attribute -> accepts(element, attribute));
    }

    private boolean accepts(Element element, Attribute attribute) {
        String name = attribute.getKey();
        boolean known = rule.attributes().contains(name)
                || rule.attributesOf()
                        .getOrDefault(element.normalName(), List.of())
                        .contains(name);
        List<String> protocols = rule.protocols().getOrDefault(element.normalName() + "." + name, List.of());
        return known && (protocols.isEmpty() || begins(attribute.getValue(), protocols));
    }

    /** An address inside the site has no protocol. */
    private static boolean begins(String address, List<String> protocols) {
        String text = address.strip().toLowerCase(Locale.ROOT);
        return !text.matches("[a-z][a-z0-9+.-]*:.*")
                || protocols.stream().anyMatch(protocol -> text.startsWith(protocol.toLowerCase(Locale.ROOT) + ":"));
    }
}
