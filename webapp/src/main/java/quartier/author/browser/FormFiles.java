package quartier.author.browser;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import quartier.author.FileIntake;
import quartier.author.form.FileCheck;
import quartier.author.form.Value;
import quartier.definition.Field;
import quartier.editing.Upload;
import quartier.http.FormData;

/** Files inside forms: the instance's own checks, then the field's. */
final class FormFiles implements FileCheck {
    private final FileIntake intake;

    FormFiles(FileIntake intake) {
        this.intake = intake;
    }

    @Override
    public Result look(Field.Upload field, FormData.FilePart file) {
        return switch (intake.take(file, "")) {
            case FileIntake.Refused refused -> new Refused(refused.why());
            case FileIntake.Taken taken -> {
                Upload upload = taken.upload();
                boolean wanted = field.allowedTypes().isEmpty() || matches(field.allowedTypes(), upload.mediaType());
                boolean fits = field.maxSize() <= 0 || upload.bytes().length() <= field.maxSize();
                yield wanted && fits
                        ? new Accepted(new Value.Sent(upload.fileName(), upload.mediaType(), upload.bytes()))
                        : new Refused(upload.fileName() + ": " + upload.mediaType(), wanted ? Cause.SIZE : Cause.TYPE);
            }
        };
    }

    private static boolean matches(String pattern, String type) {
        try {
            return Pattern.compile(pattern).matcher(type).find();
        } catch (PatternSyntaxException e) {
            return true;
        }
    }
}
