package quartier.definition;

/** What an {@link Field.Upload} says: literals or keys, empty for the usual words. */
public record UploadTexts(
        String choose, String chooseOther, String remove, String hint, String tooLarge, String wrongType) {
    public static final UploadTexts USUAL = new UploadTexts("", "", "", "", "", "");
}
