package quartier.editing.deed;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import quartier.content.ContentPath;
import quartier.content.Edit;
import quartier.content.Property;
import quartier.editing.EditingSettings;
import quartier.editing.FieldMessage;
import quartier.editing.Outcome;
import quartier.editing.Upload;
import quartier.editing.text.NodeNames;

/** Checks uploads and writes them as Magnolia's asset nodes hold them. */
final class Files {
    static final String CONTENT = "jcr:content";

    private Files() {}

    /** Too large, of a kind that is not allowed, or with a name that claims to be another kind. */
    static Optional<Outcome> refused(Upload file, EditingSettings settings) {
        if (file.bytes().length() > settings.maxUpload()) {
            String limit = String.valueOf(settings.maxUpload() / (1024 * 1024));
            return invalid("editing.file.tooLarge", file.fileName(), limit);
        }
        if (file.bytes().length() == 0) {
            return invalid("editing.file.empty", file.fileName());
        }
        Set<String> extensions = settings.mediaTypes().get(file.mediaType());
        if (extensions == null) {
            return invalid("editing.file.type", file.fileName(), file.mediaType());
        }
        String extension = NodeNames.extension(file.fileName());
        return extensions.contains(extension)
                ? Optional.empty()
                : invalid("editing.file.extension", file.fileName(), file.mediaType());
    }

    static void write(Edit edit, ContentPath asset, Upload file, String fileName, java.time.OffsetDateTime now) {
        ContentPath content = asset.child(CONTENT);
        if (edit.node(content).isEmpty()) {
            edit.create(content, "mgnl:resource");
        }
        edit.set(content, Property.of("jcr:data", file.bytes()));
        edit.set(content, Property.of("jcr:mimeType", file.mediaType()));
        edit.set(content, Property.of("jcr:lastModified", now));
        edit.set(content, Property.of("fileName", fileName));
        edit.set(content, Property.of("extension", NodeNames.extension(fileName)));
        edit.set(content, Property.of("size", file.bytes().length()));
        measure(edit, content, "width", file.width());
        measure(edit, content, "height", file.height());
    }

    private static void measure(Edit edit, ContentPath content, String name, java.util.OptionalInt pixels) {
        if (pixels.isPresent()) {
            edit.set(content, Property.of(name, (long) pixels.getAsInt()));
        } else {
            edit.unset(content, name);
        }
    }

    private static Optional<Outcome> invalid(String key, String... args) {
        return Optional.of(new Outcome.Invalid(List.of(FieldMessage.of("file", key, args))));
    }
}
