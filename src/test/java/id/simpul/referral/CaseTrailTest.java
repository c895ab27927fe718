package id.simpul.referral;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.casework.CaseHistory;
import id.simpul.l10n.Texts;
import id.simpul.testing.CaseOffice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happened on one day is told in the order in which it happened, and by whom; of other days only the day is known. */
class CaseTrailTest {
    @TempDir
    Path folder;

    @Test
    void aDayOfReferringIsToldInItsOrder() {
        try (var office = new CaseOffice(folder)) {
            long id = office.drafted("PBI");
            List<Destination> to = office.destinations.list(office.supervisor, "PBI");
            later(office);
            long first = office.referrals
                    .refer(office.supervisor, new NewReferral(id, to.getFirst().id(), null, null))
                    .id();
            later(office);
            office.referrals.answer(
                    office.supervisor,
                    first,
                    new Referral.Answer("DITOLAK", CaseOffice.TODAY, "Loket", "Kuota habis."));
            later(office);
            long second = office.referrals
                    .refer(office.supervisor, new NewReferral(id, to.get(1).id(), null, null))
                    .id();
            office.time.pass(Duration.ofDays(1));
            office.referrals.answer(
                    office.supervisor, second, new Referral.Answer("DITERIMA", CaseOffice.TODAY, "Loket", null));
            List<CaseHistory.Line> told = office.history.of(office.supervisor, id, new Texts(Texts.INDONESIAN)).stream()
                    .filter(line -> line.text().contains(to.getFirst().name())
                            || line.text().contains(to.get(1).name()))
                    .toList();
            assertThat(told)
                    .extracting(CaseHistory.Line::text)
                    .containsExactly(
                            "Jawaban " + to.get(1).name() + ": Diterima",
                            "Dirujuk ke " + to.get(1).name(),
                            "Jawaban " + to.getFirst().name() + ": Ditolak",
                            "Dirujuk ke " + to.getFirst().name());
            assertThat(told.subList(1, 4)).allSatisfy(line -> {
                assertThat(line.at()).isNotNull();
                assertThat(line.by()).isEqualTo(office.supervisor.name());
            });
            assertThat(told.getFirst().at()).as("written down a day later").isNull();
        }
    }

    private static void later(CaseOffice office) {
        office.time.pass(Duration.ofMinutes(9));
    }
}
