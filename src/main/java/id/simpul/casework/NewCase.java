package id.simpul.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the front desk takes in.
 *
 * @param applicant row of the person the case is for
 * @param service code of the service
 * @param topic code list {@code keluhan}; null if none
 * @param channel code list {@code kanal}
 * @param urgent whether it cannot wait
 * @param reporter who reports, if not the applicant
 * @param summary what it is about, in a sentence or two
 * @param documents codes of list {@code berkas} that were handed in
 */
public record NewCase(
        long applicant,
        String service,
        @Nullable String topic,
        String channel,
        boolean urgent,
        @Nullable String reporter,
        @Nullable String summary,
        List<String> documents) {
    public NewCase {
        documents = List.copyOf(documents);
    }
}
