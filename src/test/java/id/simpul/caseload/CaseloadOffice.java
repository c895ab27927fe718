package id.simpul.caseload;

import static id.simpul.letter.LetterOffice.ACTOR;
import static id.simpul.letter.LetterOffice.CLOCK;

import id.simpul.finding.FindingDesk;
import id.simpul.letter.FamilyLetterDesk;
import id.simpul.letter.LetterOffice;
import id.simpul.store.Transaction;
import id.simpul.store.jooq.tables.records.AppUserRecord;
import id.simpul.store.jooq.tables.records.AssistanceRecord;
import id.simpul.store.jooq.tables.records.HouseholdRecord;
import id.simpul.store.jooq.tables.records.KksCardRecord;
import id.simpul.store.jooq.tables.records.PersonRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An office with made-up families of PKH and somebody who accompanies them, on 10 July 2026. */
public final class CaseloadOffice implements AutoCloseable {
    public static final String VILLAGE = "3201272003";
    public static final Facilitator ME = new Facilitator(ACTOR.userId(), ACTOR.name());
    public static final Facilitator OTHER = new Facilitator(77, "Rina Anggraeni");

    public final LetterOffice office;
    public final FindingDesk findings;
    public final FamilyLetterDesk letters;
    public final GroupDesk groups;
    public final CaseloadDesk caseload;
    public final LetterBatch batch;
    private int number;

    public CaseloadOffice(Path folder) {
        office = new LetterOffice(folder).ready();
        findings = new FindingDesk(office.database, CLOCK);
        letters = new FamilyLetterDesk(office.database, CLOCK, office.office, office.desk, findings);
        groups = new GroupDesk(office.database, CLOCK, findings);
        caseload = new CaseloadDesk(office.database, CLOCK, findings);
        batch = new LetterBatch(letters);
    }

    /** Families on record as taking part, each of a mother and a pupil; every third with a school on record. */
    public List<Long> families(int count) {
        return office.database.journal().write(ACTOR, "household.register", tx -> {
            var rows = new ArrayList<Long>();
            for (int i = 0; i < count; i++) {
                rows.add(family(tx, true));
            }
            return rows;
        });
    }

    /** A family that nobody recorded as taking part. */
    public long outsider() {
        return office.database.journal().write(ACTOR, "household.register", tx -> family(tx, false));
    }

    private long family(Transaction tx, boolean participant) {
        int now = ++number;
        long household = tx.insert(new HouseholdRecord()
                .setKk(String.format("32012701010%05d", now))
                .setVillage(VILLAGE)
                .setAddress("Kampung Pasir Angin")
                .setRt("002")
                .setRw(String.format("%03d", 1 + now % 4)));
        long mother = tx.insert(person(household, "Ibu Uji " + letter(now), 1, "1988-02-03", now));
        tx.insert(person(household, "Anak Uji " + letter(now), 3, "2016-04-05", now)
                .setSchooling(2L));
        if (participant) {
            tx.insert(new AssistanceRecord()
                    .setHousehold(household)
                    .setProgramme("PKH")
                    .setStatus(1L)
                    .setStartedOn("2023-03-01")
                    .setSource("SK Kemensos 12/2023"));
            tx.insert(new KksCardRecord()
                    .setHousehold(household)
                    .setPerson(mother)
                    .setStatus("AKTIF"));
        }
        return household;
    }

    /** Letters only, as in names: 1 is A, 27 is AA. */
    private static String letter(int number) {
        var name = new StringBuilder();
        for (int rest = number; rest > 0; rest = (rest - 1) / 26) {
            name.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return name.toString();
    }

    private static PersonRecord person(long household, String name, long relation, String born, int number) {
        return new PersonRecord()
                .setHousehold(household)
                .setName(name)
                .setNik(String.format("320127%s%04d", born.substring(2).replace("-", ""), number))
                .setRelation(relation)
                .setBirthPlace("Bogor")
                .setBirthDate(born);
    }

    /** A user who is a facilitator. */
    public long user(String login, String name) {
        return office.database
                .journal()
                .write(
                        ACTOR,
                        "user.add",
                        tx -> tx.insert(new AppUserRecord()
                                .setLogin(login)
                                .setName(name)
                                .setRole("pendamping")
                                .setSlot(login)));
    }

    /** A group that {@code facilitator} accompanies. */
    public long group(String name, Facilitator facilitator) {
        return groups.add(ACTOR, new GroupDetails(name, VILLAGE, null, facilitator))
                .id();
    }

    @Override
    public void close() {
        office.close();
    }
}
