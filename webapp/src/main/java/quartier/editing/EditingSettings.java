package quartier.editing;

import java.util.Map;
import java.util.Set;

/**
 * What an operator decides about editing.
 *
 * @param fourEyes nobody publishes or approves their own change
 * @param maxUpload bytes of one file
 * @param mediaTypes allowed for files: media type to the file name extensions it may have
 */
public record EditingSettings(boolean fourEyes, long maxUpload, Map<String, Set<String>> mediaTypes) {
    public static final EditingSettings USUAL = new EditingSettings(false, 25L * 1024 * 1024, usualTypes());

    public EditingSettings {
        mediaTypes = Map.copyOf(mediaTypes);
    }

    public EditingSettings withFourEyes(boolean wanted) {
        return new EditingSettings(wanted, maxUpload, mediaTypes);
    }

    private static Map<String, Set<String>> usualTypes() {
        return Map.ofEntries(
                Map.entry("image/jpeg", Set.of("jpg", "jpeg")),
                Map.entry("image/png", Set.of("png")),
                Map.entry("image/gif", Set.of("gif")),
                Map.entry("image/webp", Set.of("webp")),
                Map.entry("application/pdf", Set.of("pdf")),
                Map.entry("text/csv", Set.of("csv")),
                Map.entry("text/plain", Set.of("txt", "csv", "ics")),
                Map.entry("text/calendar", Set.of("ics")),
                Map.entry("application/vnd.oasis.opendocument.text", Set.of("odt")),
                Map.entry("application/vnd.oasis.opendocument.spreadsheet", Set.of("ods")),
                Map.entry("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Set.of("xlsx")),
                Map.entry("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Set.of("docx")),
                Map.entry("application/vnd.openxmlformats-officedocument.presentationml.presentation", Set.of("pptx")));
    }
}
