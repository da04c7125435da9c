package quartier.rendering.view;

/** HTML that was sanitised or made by us: views print it as it is, everything else is escaped. */
public record TrustedHtml(String html) {
    @Override
    public String toString() {
        return html;
    }
}
