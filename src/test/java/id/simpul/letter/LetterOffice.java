package id.simpul.letter;

import static id.simpul.store.jooq.Tables.REFERRAL;
import static id.simpul.store.jooq.Tables.REF_SERVICE;

import id.simpul.kernel.Actor;
import id.simpul.paper.Printing;
import id.simpul.paper.Signatory;
import id.simpul.paper.Typesetter;
import id.simpul.reference.CodeLists;
import id.simpul.region.Regions;
import id.simpul.store.Database;
import id.simpul.store.Transaction;
import id.simpul.store.jooq.tables.records.CaseFileRecord;
import id.simpul.store.jooq.tables.records.HouseholdRecord;
import id.simpul.store.jooq.tables.records.PersonRecord;
import id.simpul.store.jooq.tables.records.ReferralRecord;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** An office of Kecamatan Caringin with made-up families, whose day is 10 July 2026. */
public final class LetterOffice implements AutoCloseable {
    public static final String CODE = "320127";
    public static final LocalDate TODAY = LocalDate.of(2026, 7, 10);
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-10T03:15:00Z"), ZoneId.of("Asia/Jakarta"));
    public static final Actor ACTOR = Actor.program(CODE);
    private static final Regions REGIONS = new Regions();
    private static final Typesetter TYPESETTER = new Typesetter();
    private static final byte[] KEY = new byte[32];

    public final Database database;
    public final Regions regions = REGIONS;
    public final OfficeDesk office;
    public final LetterKeys keys;
    public final LetterDesk desk;
    public final LetterRegister register;
    public final LetterOutput output;
    public final SealCheck check;
    private int families;

    public LetterOffice(Path folder) {
        this(folder, CLOCK);
    }

    public LetterOffice(Path folder, Clock clock) {
        database = Database.create(folder, KEY, CODE, clock);
        database.writeLocal(sql -> sql.insertInto(REF_SERVICE)
                .set(REF_SERVICE.CODE, "PBI-UJI")
                .set(REF_SERVICE.LABEL, "Reaktivasi PBI-JK")
                .set(REF_SERVICE.NAME, "reaktivasi kepesertaan PBI Jaminan Kesehatan")
                .set(REF_SERVICE.NAME_EN, "PBI-JK reactivation")
                .set(REF_SERVICE.STREAM, "KELUHAN")
                .set(REF_SERVICE.SECTOR, "1")
                .set(REF_SERVICE.DAYS, 3L)
                .set(REF_SERVICE.SOURCE, "uji")
                .execute());
        office = new OfficeDesk(database, regions);
        keys = new LetterKeys(database, clock);
        desk = new LetterDesk(
                database, clock, CodeLists.of(database), regions, office, keys, new LetterPaper(TYPESETTER));
        register = new LetterRegister(database);
        output = new LetterOutput(database, new Printing());
        check = new SealCheck(database, keys, clock);
    }

    /** Accounts for the numbers of this office. */
    public NumberDesk numbers() {
        return new NumberDesk(database, office, TYPESETTER, new Printing(), CLOCK);
    }

    /** Sets a letterhead with everything that letters need. */
    public LetterOffice ready() {
        office.save(ACTOR, profile());
        return this;
    }

    public OfficeProfile profile() {
        OfficeProfile p = office.profile();
        return new OfficeProfile(
                p.code(),
                p.level(),
                p.name(),
                new OfficeProfile.Head(
                        Optional.of(Letters.logo()),
                        p.head().lines(),
                        List.of("Jalan Raya Caringin Nomor 45, Caringin, Jawa Barat 16730")),
                p.place(),
                "0251-555-0142",
                Signatory.of(
                        "Camat Caringin",
                        "Drs. H. Ahmad Fathoni Suryadiningrat, M.Si.",
                        "Pembina Tingkat I (IV/b)",
                        "197208141998031004"),
                p.recapMaker(),
                p.paper(),
                new OfficeProfile.Letters(
                        p.letters().nature(),
                        p.letters().answerDays(),
                        p.letters().validDays(),
                        List.of("Kepala Dinas Sosial Kabupaten Bogor", "Kepala {desa}")),
                p.wording(),
                p.numbering());
    }

    /** A family of three with a case and a referral that waits for its letter. */
    public long referral() {
        return referral(false);
    }

    public long referral(boolean restricted) {
        int number = ++families;
        return database.journal().write(ACTOR, "referral.refer", tx -> {
            long household = tx.insert(new HouseholdRecord()
                    .setKk(String.format("320127010101%04d", 9000 + number))
                    .setVillage("3201272003")
                    .setAddress("Kampung Babakan Tengah")
                    .setRt("003")
                    .setRw("007")
                    .setDesil(2L)
                    .setDesilOn("2026-07-07"));
            long applicant = person(tx, household, "Siti Rohmah Uji " + number, number, 1L, "1967-07-25", 2L);
            person(tx, household, "Ahmad Uji " + number, number, 2L, "1964-08-14", 1L);
            person(tx, household, "Nurhaliza Uji " + number, number, 3L, "2009-08-03", 2L);
            long file = tx.insert(new CaseFileRecord()
                    .setRegister(String.format("%04d/SLRT/VII/2026", number))
                    .setRegisterYear(2026L)
                    .setRegisterSeq((long) number)
                    .setOpenedOn("2026-07-06")
                    .setStream("KELUHAN")
                    .setService("PBI-UJI")
                    .setChannel("1")
                    .setRestricted(restricted ? 1L : 0L)
                    .setVillage("3201272003")
                    .setHousehold(household)
                    .setApplicant(applicant)
                    .setOfficer("Rina Anggraeni")
                    .setStage("DIRUJUK")
                    .setStageOn("2026-07-09")
                    .setDueOn("2026-07-29"));
            return tx.insert(new ReferralRecord()
                    .setCaseFile(file)
                    .setDestinationName("Dinas Sosial Kabupaten Bogor")
                    .setAddressee("Kepala Dinas Sosial Kabupaten Bogor")
                    .setPlace("Cibinong")
                    .setService("PBI-UJI")
                    .setAttachments("fotokopi KTP dan Kartu Keluarga; surat pengantar desa")
                    .setSentOn("2026-07-09"));
        });
    }

    private static long person(
            Transaction tx, long household, String name, int number, long relation, String born, long sex) {
        return tx.insert(new PersonRecord()
                .setHousehold(household)
                .setName(name)
                .setNik(String.format("320127%s%04d", born.substring(2).replace("-", ""), 9000 + number))
                .setSex(sex)
                .setBirthPlace("Bogor")
                .setBirthDate(born)
                .setRelation(relation)
                .setDisability(relation == 2 ? 1L : null));
    }

    /** Changes a referral behind a draft. */
    public void change(long referral, UnaryOperator<ReferralRecord> edit) {
        database.journal().write(ACTOR, "referral.edit", tx -> {
            tx.update(edit.apply(tx.sql().fetchSingle(REFERRAL, REFERRAL.ID.eq(referral))));
            return tx.actId();
        });
    }

    public IssuedLetter issue() {
        return desk.issue(ACTOR, desk.draft(ACTOR, referral()));
    }

    @Override
    public void close() {
        database.close();
    }
}
