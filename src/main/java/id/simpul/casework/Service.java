package id.simpul.casework;

import id.simpul.l10n.Texts;
import java.util.List;

/**
 * A service of the desk, as dated reference data.
 *
 * @param code for example {@code PBI}
 * @param label at most 20 characters, for lists
 * @param name in full, as letters print it
 * @param nameEn in English
 * @param stream code list {@code aliran}
 * @param sector code list {@code bidang}
 * @param days working days to finish, where the office set none of its own
 * @param restricted masked for users without {@link id.simpul.kernel.Capability#READ_RESTRICTED}
 * @param documents codes of list {@code berkas} that citizens bring
 */
public record Service(
        String code,
        String label,
        String name,
        String nameEn,
        String stream,
        String sector,
        int days,
        boolean restricted,
        List<String> documents) {
    public Service {
        documents = List.copyOf(documents);
    }

    /** The full name in the language of {@code texts}. */
    public String name(Texts texts) {
        return texts.english() ? nameEn : name;
    }
}
