package id.simpul.recommendation;

import static id.simpul.store.jooq.Tables.REF_PROPOSAL;

import id.simpul.store.jooq.tables.records.RefProposalRecord;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Words that something is proposed in.
 *
 * @param service code; {@link #ANY}: any
 * @param programme code; empty: what the service is for; {@link #ANY}: any
 * @param forPerson whether it is for a member and not for the family
 * @param taking whether it is for those who take part already; null: for both
 * @param words with <code>{nama}</code>, <code>{program}</code> and <code>{layanan}</code>
 */
record ProposalTemplate(
        String service,
        String programme,
        boolean forPerson,
        @Nullable Boolean taking,
        String words) {
    static final String ANY = "*";

    /** The templates of {@code day}, in their order. */
    static List<ProposalTemplate> on(DSLContext sql, LocalDate day) {
        return sql.selectFrom(REF_PROPOSAL)
                .where(REF_PROPOSAL.VALID_FROM.le(day.toString()))
                .and(REF_PROPOSAL.VALID_TO.ge(day.toString()))
                .orderBy(REF_PROPOSAL.SORT, REF_PROPOSAL.PROGRAMME)
                .fetch(ProposalTemplate::read);
    }

    private static ProposalTemplate read(RefProposalRecord row) {
        return new ProposalTemplate(
                row.getService(),
                row.getProgramme(),
                row.getSubject().equals("ORANG"),
                row.getTaking().isEmpty() ? null : row.getTaking().equals("1"),
                row.getWords());
    }

    /** The words with what stands in their places. */
    String filled(String name, String programmeName, String serviceName) {
        return words.replace("{program}", programmeName)
                .replace("{layanan}", serviceName)
                .replace("{nama}", name);
    }
}
