package quartier.editing;

import java.util.OptionalInt;
import quartier.content.Binary;

/**
 * A file that a person hands over, already received and looked into.
 *
 * @param fileName as the person's browser sent it
 * @param mediaType found from the bytes, not from the name
 * @param bytes kept with {@link quartier.content.ContentStore#binary}
 * @param width of a picture in pixels
 * @param height of a picture in pixels
 */
public record Upload(String fileName, String mediaType, Binary bytes, OptionalInt width, OptionalInt height) {
    public static Upload of(String fileName, String mediaType, Binary bytes) {
        return new Upload(fileName, mediaType, bytes, OptionalInt.empty(), OptionalInt.empty());
    }
}
