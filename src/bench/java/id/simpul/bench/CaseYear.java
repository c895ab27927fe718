package id.simpul.bench;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.app.Office;
import id.simpul.casework.CaseCatalogue;
import id.simpul.casework.Service;
import id.simpul.casework.WorkingDays;
import id.simpul.store.Transaction;
import id.simpul.store.jooq.tables.records.CaseFileRecord;
import id.simpul.store.jooq.tables.records.CaseStepRecord;
import id.simpul.store.jooq.tables.records.LetterRecord;
import id.simpul.store.jooq.tables.records.ReferralRecord;
import id.simpul.store.jooq.tables.records.VisitRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jooq.Record4;

/**
 * A made-up year of cases: one in twelve still open, at every stage; with their steps, visits, referrals and letters. The last
 * month has a surge of 1,500, the last day 100.
 */
final class CaseYear {
    private static final int BATCH = 250;
    private static final int DAYS = 365;
    private static final int SURGE_MONTH = 1_500;
    private static final int SURGE_DAY = 100;
    private static final List<String> OPEN = List.of(
            "BARU",
            "BERKAS",
            "PERBAIKAN",
            "CEK_DATA",
            "KUNJUNGAN",
            "ASESMEN",
            "KONSEP",
            "KOREKSI",
            "PARAF",
            "TTD",
            "TERBIT",
            "DIRUJUK",
            "DIRUJUK",
            "DIRUJUK",
            "TINDAK_LANJUT");

    private final Office office;
    private final CaseCatalogue catalogue;
    private final WorkingDays days;
    private final Random random = new Random(20261122);
    private final LocalDate today;

    CaseYear(Office office) {
        this.office = office;
        this.catalogue = office.cases().catalogue();
        this.days = catalogue.workingDays();
        this.today = LocalDate.ofInstant(office.clock().instant(), office.zone());
    }

    void fill(int cases) {
        List<Record4<Long, Long, String, Long>> people = office.database()
                .read(sql -> List.copyOf(sql.select(PERSON.ID, HOUSEHOLD.ID, HOUSEHOLD.VILLAGE, PERSON.SEX)
                        .from(PERSON)
                        .join(HOUSEHOLD)
                        .on(HOUSEHOLD.ID.eq(PERSON.HOUSEHOLD))
                        .where(PERSON.DELETED.eq(0L), PERSON.PRESENCE.eq(1L), HOUSEHOLD.DELETED.eq(0L))
                        .orderBy(PERSON.ID)
                        .fetch()));
        for (int from = 0; from < cases; from += BATCH) {
            int first = from;
            int until = Math.min(cases, from + BATCH);
            office.database().journal().write(office.actor(), "import.bench", tx -> {
                for (int i = first; i < until; i++) {
                    one(tx, people.get(random.nextInt(people.size())), i, cases);
                }
                return tx.actId();
            });
        }
    }

    private LocalDate day(int i, int cases) {
        int back = i >= cases - SURGE_DAY
                ? 0
                : i >= cases - SURGE_MONTH ? random.nextInt(30) : 30 + random.nextInt(DAYS - 30);
        return today.minusDays(back);
    }

    private void one(Transaction tx, Record4<Long, Long, String, Long> who, int i, int cases) {
        LocalDate opened = day(i, cases);
        List<Service> services = catalogue.services();
        Service service = services.get(random.nextInt(services.size()));
        boolean open = i >= cases - SURGE_DAY || random.nextInt(12) == 0;
        String stage = open ? OPEN.get(random.nextInt(OPEN.size())) : random.nextInt(9) == 0 ? "DITOLAK" : "SELESAI";
        LocalDate due = days.plus(opened, service.days());
        LocalDate since =
                opened.plusDays(random.nextInt(1 + Math.min(20, (int) (today.toEpochDay() - opened.toEpochDay()))));
        long id = tx.insert(new CaseFileRecord()
                .setRegister(String.format(Locale.ROOT, "%04d/UKUR/%d", i + 1, opened.getYear()))
                .setRegisterYear((long) opened.getYear())
                .setRegisterSeq(100_000L + i)
                .setOpenedOn(opened.toString())
                .setStream(service.stream())
                .setService(service.code())
                .setChannel("DATANG")
                .setUrgent(random.nextInt(10) == 0 ? 1L : 0L)
                .setRestricted(service.restricted() ? 1L : 0L)
                .setVillage(who.value3())
                .setHousehold(who.value2())
                .setApplicant(who.value1())
                .setSummary("Data ukur")
                .setDocuments("KTP KK")
                .setOfficer(office.actor().name())
                .setStage(stage)
                .setStageOn(since.toString())
                .setDueOn(due.toString())
                .setClosedOn(open ? null : since.toString())
                .setOutcome(open ? null : "Data ukur"));
        for (String reached : List.of("BARU", "BERKAS", "CEK_DATA", "KONSEP", stage)) {
            tx.insert(new CaseStepRecord()
                    .setCaseFile(id)
                    .setStage(reached)
                    .setAt(since + "T09:00")
                    .setOfficer(office.actor().name()));
        }
        if (random.nextInt(3) == 0 || stage.equals("DIRUJUK")) {
            refer(tx, id, service, opened, open && stage.equals("DIRUJUK"));
        }
        if (random.nextInt(4) == 0 || stage.equals("KUNJUNGAN")) {
            boolean made = !stage.equals("KUNJUNGAN");
            tx.insert(new VisitRecord()
                    .setHousehold(who.value2())
                    .setCaseFile(id)
                    .setPlannedOn((made ? since : today.plusDays(random.nextInt(5))).toString())
                    .setPlace(1L + random.nextInt(12))
                    .setOfficer(office.actor().name())
                    .setVisitedOn(made ? since.toString() : null)
                    .setResult(made ? 1L : null));
        }
        tx.about(id);
    }

    private void refer(Transaction tx, long id, Service service, LocalDate opened, boolean waiting) {
        long referral = tx.insert(new ReferralRecord()
                .setCaseFile(id)
                .setDestinationName("Dinas Sosial")
                .setAddressee("Kepala Dinas Sosial")
                .setPlace("Cibinong")
                .setService(service.code())
                .setSentOn(opened.toString())
                .setDueOn(days.plus(opened, 14).toString())
                .setAnswer(waiting ? null : "DITERIMA")
                .setAnsweredOn(waiting ? null : opened.plusDays(9).toString()));
        tx.insert(new LetterRecord()
                .setOffice(office.database().office())
                .setKind("RUJUKAN")
                .setNumber("400.9/" + referral + "/Ukur")
                .setSeries("UKUR")
                .setYear((long) opened.getYear())
                .setSequence(referral & 0xFFFFFF)
                .setIssuedOn(opened.toString())
                .setSubject("Rujukan")
                .setCaseFile(id)
                .setReferral(referral));
    }
}
