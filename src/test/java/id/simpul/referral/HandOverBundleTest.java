package id.simpul.referral;

import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.REFERRAL;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.store.Database;
import id.simpul.store.jooq.tables.records.CaseFileRecord;
import id.simpul.store.jooq.tables.records.ReferralRecord;
import id.simpul.testing.CaseOffice;
import id.simpul.testing.Told;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sub-district hands over stands in its district's file too, with the state and the owner it has. */
class HandOverBundleTest {
    @TempDir
    Path folder;

    @Test
    void aDistrictSeesEscalationsAndWhoOwnsACase() throws Exception {
        Path there = Files.createDirectory(folder.resolve("kabupaten"));
        Path here = Files.createDirectory(folder.resolve("kecamatan"));
        try (var office = new CaseOffice(here);
                var district = Database.create(there, new byte[32], "3201", office.clock)) {
            long raised = office.drafted("PBI");
            long escalation = office.handOvers
                    .handOver(
                            office.supervisor,
                            NewHandOver.toOffice(raised, Kind.ESCALATE, "3201", "di luar kewenangan kecamatan", null))
                    .id();
            long moved = office.drafted("PBI");
            long transfer = office.handOvers
                    .handOver(office.supervisor, NewHandOver.toOffice(moved, Kind.TRANSFER, "320124", "pindah", null))
                    .id();
            office.referrals.answer(
                    office.supervisor, transfer, new Referral.Answer("DITERIMA", CaseOffice.TODAY, null, null));
            Told.by(office.database).into(district);
            ReferralRecord told = district.read(sql -> sql.fetchSingle(REFERRAL, REFERRAL.ID.eq(escalation)));
            assertThat(Kind.of(told.getKind())).isEqualTo(Kind.ESCALATE);
            assertThat(ReferralRows.state(told)).isEqualTo(State.WAITING);
            assertThat(told.getWhy()).isEqualTo("di luar kewenangan kecamatan");
            assertThat(told.getFromName()).isEqualTo(CaseOffice.OURS.name());
            assertThat(told.getToOffice()).isEqualTo("3201");
            CaseFileRecord first = district.read(sql -> sql.fetchSingle(CASE_FILE, CASE_FILE.ID.eq(raised)));
            CaseFileRecord second = district.read(sql -> sql.fetchSingle(CASE_FILE, CASE_FILE.ID.eq(moved)));
            assertThat(district.<String>read(sql -> Ownership.of(sql, first))).isEqualTo("320127");
            assertThat(district.<String>read(sql -> Ownership.of(sql, second))).isEqualTo("320124");
        }
    }
}
