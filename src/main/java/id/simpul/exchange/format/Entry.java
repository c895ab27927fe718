package id.simpul.exchange.format;

/**
 * One file inside a bundle, as signed.
 *
 * @param name its path inside
 * @param bytes its length, unpacked
 * @param sha256 64 hex digits
 * @param records lines of a table; 0 for anything else
 */
public record Entry(String name, long bytes, String sha256, long records) {
    /** Whether it is a table of rows. */
    public boolean isTable() {
        return EntryKind.of(name).orElseThrow() == EntryKind.TABLE;
    }

    /** Whether it is an attachment. */
    public boolean isAttachment() {
        return EntryKind.of(name).orElseThrow() == EntryKind.ATTACHMENT;
    }

    /** {@code keluarga} of {@code data/keluarga.jsonl}. */
    public String shortName() {
        return shortName(name);
    }

    static String shortName(String name) {
        return name.substring(name.lastIndexOf('/') + 1, name.lastIndexOf('.'));
    }
}
