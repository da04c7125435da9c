package quartier.author.task;

import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import quartier.definition.Origin;
import quartier.module.ResourceTree;

/**
 * The line that a problem is about, cut around its column.
 *
 * @param before the column
 * @param marked the word at the column
 * @param after that word
 */
public record Excerpt(String before, String marked, String after) {
    static final Excerpt NONE = new Excerpt("", "", "");

    private static final int LEFT = 60;
    private static final int RIGHT = 90;
    private static final int LONGEST = 1_000_000;

    /** Finds lines in the files of all modules; each file is read once. */
    static final class Source {
        private final Map<String, String> paths = new HashMap<>();
        private final Map<String, List<String>> lines = new HashMap<>();
        private final ResourceTree resources;

        Source(ResourceTree resources) {
            this.resources = resources;
            resources.paths().forEach(path -> resources.find(path).ifPresent(file -> paths.put(file.file(), path)));
        }

        /** Empty when the place is not in a file of a module, or when the file has become shorter meanwhile. */
        Excerpt at(Origin origin) {
            List<String> all = lines.computeIfAbsent(origin.file(), this::read);
            return origin.line() < 1 || origin.line() > all.size()
                    ? NONE
                    : of(all.get(origin.line() - 1), Math.max(1, origin.column()) - 1);
        }

        private List<String> read(String file) {
            return Optional.ofNullable(paths.get(file))
                    .flatMap(resources::find)
                    .filter(resource -> resource.length() <= LONGEST)
                    .map(Source::lines)
                    .orElse(List.of());
        }

        /** A file that was deleted since the modules were read has no lines any more. */
        private static List<String> lines(ResourceTree.Resource file) {
            try {
                return file.text().lines().toList();
            } catch (UncheckedIOException e) {
                return List.of();
            }
        }
    }

    static Excerpt of(String line, int column) {
        int start = Math.min(column, line.length());
        int end = start;
        while (end < line.length() && end < start + LEFT && !Character.isWhitespace(line.charAt(end))) {
            end++;
        }
        String before = line.substring(Math.max(0, start - LEFT), start);
        String after = line.substring(end, Math.min(line.length(), end + RIGHT));
        return new Excerpt(
                (start > LEFT ? "…" : "") + before,
                line.substring(start, end),
                after + (end + RIGHT < line.length() ? "…" : ""));
    }
}
