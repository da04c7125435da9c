package quartier.rendering.model;

/** HTML that a function made or that an editor wrote as rich text; everything else is a plain text. */
public record Html(String text) {}
