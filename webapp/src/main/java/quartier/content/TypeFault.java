package quartier.content;

/**
 * Why node types could not be registered.
 *
 * @param line where in the text, from 1
 */
public record TypeFault(int line, String message) {}
