package id.simpul.casework;

import static id.simpul.store.jooq.Tables.CASE_APPROVAL;
import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.CASE_STEP;
import static id.simpul.store.jooq.Tables.REFERRAL;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Refusal;
import id.simpul.referral.NewReferral;
import id.simpul.referral.Referral;
import id.simpul.store.Entity;
import id.simpul.store.jooq.tables.records.CaseFileRecord;
import id.simpul.store.jooq.tables.records.CaseStepRecord;
import id.simpul.store.jooq.tables.records.LetterRecord;
import id.simpul.testing.CaseOffice;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Cases to which anything happens, in any order, by anybody; and what must hold whatever did. */
final class WayOfCases {
    private static final List<String> SERVICES = List.of("PBI", "INF", "SKM", "KRS", "DIS");
    private static final Set<String> OF_THE_JOURNAL = Set.of("ver", "hlc");

    private final CaseOffice office;
    private final Random random;
    private final List<Actor> actors = new ArrayList<>();
    private final Approvals approvals;
    private final List<Allowed> allowed = new ArrayList<>();
    private Actor last;

    /** A line of the file of moves. */
    private record Allowed(String from, String to, String streams) {}

    WayOfCases(CaseOffice office, Random random, Path moves) throws java.io.IOException {
        this.office = office;
        this.random = random;
        this.approvals = new Approvals(office.database);
        actors.add(office.supervisor);
        last = office.supervisor;
        for (int i = 0; i < 4; i++) {
            Set<Capability> some = EnumSet.of(Capability.READ_RECORDS);
            for (Capability capability : List.of(
                    Capability.WORK_CASE,
                    Capability.RECORD_ASSESSMENT,
                    Capability.REFER_CASE,
                    Capability.ISSUE_LETTER,
                    Capability.APPROVE_CASE,
                    Capability.READ_RESTRICTED)) {
                if (random.nextInt(3) > 0) {
                    some.add(capability);
                }
            }
            actors.add(new Actor(2 + i, "Petugas " + i, "320127", some));
        }
        // The machine as its file says it, not as the program has read it.
        List<String> lines = Files.readAllLines(moves, StandardCharsets.UTF_8);
        List<String> head = List.of(lines.getFirst().split(",", -1));
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = List.of(line.split(",", -1));
            allowed.add(new Allowed(
                    cells.get(head.indexOf("from_stage")),
                    cells.get(head.indexOf("to_stage")),
                    cells.get(head.indexOf("streams"))));
        }
    }

    /** Who did the last act. */
    Actor last() {
        return last;
    }

    /** Something happens; the act, or nothing if it was refused. */
    Optional<Long> happen() {
        last = actors.get(random.nextInt(actors.size()));
        office.time.pass(Duration.ofMinutes(random.nextInt(900)));
        try {
            return Optional.of(act());
        } catch (Refusal refused) {
            return Optional.empty();
        }
    }

    private long act() {
        List<Long> cases = office.database.read(sql -> sql.select(CASE_FILE.ID)
                .from(CASE_FILE)
                .where(CASE_FILE.DELETED.eq(0L))
                .orderBy(CASE_FILE.ID)
                .fetch(CASE_FILE.ID));
        if (cases.isEmpty() || random.nextInt(14) == 0) {
            return office.cases
                    .open(last, office.taken(SERVICES.get(random.nextInt(SERVICES.size()))))
                    .act();
        }
        long id = cases.get(random.nextInt(cases.size()));
        return switch (random.nextInt(12)) {
            case 0 -> chain();
            case 1, 2 -> office.cases.approve(last, id, random.nextBoolean() ? "Setuju" : null);
            case 3 -> office.cases.documents(last, id, List.of("KTP", "KK", "JKN", "BEROBAT", "RT", "PERNYATAAN"));
            case 4 -> refer(id);
            case 5 -> answer(id);
            case 6 -> letter(id);
            case 7 -> office.cases.outcome(last, id, Outcome.told("Bantuan diterima"));
            default -> move(id);
        };
    }

    private long move(long id) {
        // Mostly a move there is, sometimes any: both must end where the data allow.
        CaseFileRecord row = row(id);
        List<String> there = allowed.stream()
                .filter(move -> move.from().equals(row.getStage()))
                .map(Allowed::to)
                .toList();
        List<String> all =
                office.cases.catalogue().stages().stream().map(Stage::code).toList();
        List<String> from = there.isEmpty() || random.nextInt(5) == 0 ? all : there;
        return office.cases.moveWith(
                last, id, from.get(random.nextInt(from.size())), new MoveWords(reason(), decision(), outcome()));
    }

    private @Nullable String reason() {
        return random.nextInt(3) == 0 ? null : "Karena";
    }

    private @Nullable Decision decision() {
        return random.nextBoolean() ? null : new Decision("LAYAK", "Memenuhi");
    }

    private @Nullable Outcome outcome() {
        return random.nextBoolean()
                ? null
                : new Outcome("PENUH", "Kartu aktif", null, 600_000L, "Dinas Sosial", "PUAS", null);
    }

    private long refer(long id) {
        long to = office.destinations.list(office.supervisor, "PBI").getFirst().id();
        return office.referrals.refer(last, new NewReferral(id, to, null, null)).act();
    }

    private long answer(long id) {
        Long referral = office.database.read(sql -> sql.select(REFERRAL.ID)
                .from(REFERRAL)
                .where(REFERRAL.CASE_FILE.eq(id), REFERRAL.DELETED.eq(0L))
                .orderBy(REFERRAL.ID.desc())
                .limit(1)
                .fetchOne(REFERRAL.ID));
        LocalDate day = LocalDate.now(office.clock);
        return office.referrals.answer(
                last, referral == null ? 0 : referral, new Referral.Answer("DITERIMA", day, null, null));
    }

    private long letter(long id) {
        return office.database.journal().write(last, "letter.issue", tx -> {
            tx.insert(new LetterRecord()
                    .setOffice("320127")
                    .setKind("REKOMENDASI")
                    .setNumber("440/" + random.nextInt(9999))
                    .setSeries("x")
                    .setYear(2026L)
                    .setSequence(1L)
                    .setIssuedOn("2026-06-30")
                    .setSubject("Rekomendasi")
                    .setCaseFile(id));
            return tx.actId();
        });
    }

    private long chain() {
        List<ApprovalStep> steps = new ArrayList<>();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            ApprovalStep.Kind kind = List.of(ApprovalStep.Kind.values()).get(random.nextInt(3));
            Actor one = actors.get(random.nextInt(actors.size()));
            steps.add(
                    random.nextBoolean()
                            ? new ApprovalStep(i + 1, kind, "Jabatan " + i, null, Capability.APPROVE_CASE, null, null)
                            : new ApprovalStep(i + 1, kind, "Jabatan " + i, "Pejabat", null, one.userId(), one.name()));
        }
        LocalDate from = LocalDate.now(office.clock).plusDays(random.nextInt(9) - 4);
        return approvals.save(last, new Approvals.Chain(from, steps));
    }

    /** Takes the act back as who did it; whether that was possible. */
    boolean undo(Actor by, long act) {
        try {
            office.cases.undo(by, act);
            return true;
        } catch (Refusal refused) {
            return false;
        }
    }

    private CaseFileRecord row(long id) {
        return office.database.read(sql -> sql.fetchSingle(CASE_FILE, CASE_FILE.ID.eq(id)));
    }

    /** Every row of every table of records that counts, without what the journal keeps on it. */
    Map<String, String> state() {
        return office.database.read(sql -> {
            Map<String, String> state = new TreeMap<>();
            for (Entity entity : Entity.values()) {
                for (Record row : sql.select(entity.table().fields()).from(entity.table())) {
                    if (row.get("deleted", Long.class) == 0) {
                        state.put(
                                entity + " " + row.get("id"),
                                row.intoMap().entrySet().stream()
                                        .filter(entry -> !OF_THE_JOURNAL.contains(entry.getKey()))
                                        .map(Object::toString)
                                        .collect(Collectors.joining(", ")));
                    }
                }
            }
            return state;
        });
    }

    /** What holds whatever happened; answers how many moves were looked at. */
    int check() {
        List<CaseFileRecord> cases = office.database.read(
                sql -> sql.selectFrom(CASE_FILE).where(CASE_FILE.DELETED.eq(0L)).fetch());
        return cases.stream().mapToInt(this::check).sum();
    }

    private int check(CaseFileRecord row) {
        List<CaseStepRecord> steps = office.database.read(sql -> sql.selectFrom(CASE_STEP)
                .where(CASE_STEP.CASE_FILE.eq(row.getId()), CASE_STEP.DELETED.eq(0L))
                .orderBy(CASE_STEP.ID)
                .fetch());
        assertThat(steps.getFirst().getStage()).isEqualTo(Stage.NEW);
        assertThat(steps.getLast().getStage()).as("stands where it went last").isEqualTo(row.getStage());
        for (int i = 1; i < steps.size(); i++) {
            String from = steps.get(i - 1).getStage();
            String to = steps.get(i).getStage();
            assertThat(allowed)
                    .as("%s to %s for %s", from, to, row.getStream())
                    .anyMatch(move -> move.from().equals(from)
                            && move.to().equals(to)
                            && (move.streams().isEmpty()
                                    || List.of(move.streams().split(" ", -1)).contains(row.getStream())));
        }
        boolean closed = Set.of("SELESAI", "DITOLAK", "DITARIK", "GANDA").contains(row.getStage());
        assertThat(row.getClosedOn() != null).as("closed where it is over").isEqualTo(closed);
        if (row.getStage().equals("KONSEP")) {
            assertThat(row.getDocuments().length() > "KTP KK".length()
                            || row.getPapersWhy() != null
                            || List.of("INF", "KRS").contains(row.getService()))
                    .as("papers, or a reason")
                    .isTrue();
        }
        chain(row);
        return steps.size() - 1;
    }

    private void chain(CaseFileRecord row) {
        ApprovalState state = office.cases.find(office.supervisor, row.getId()).approval();
        List<Integer> positions = office.database.read(sql -> sql.selectFrom(CASE_APPROVAL)
                .where(
                        CASE_APPROVAL.CASE_FILE.eq(row.getId()),
                        CASE_APPROVAL.ROUND.eq(row.getApprovalRound()),
                        CASE_APPROVAL.DELETED.eq(0L))
                .orderBy(CASE_APPROVAL.ID)
                .fetch(one -> one.getPosition().intValue()));
        assertThat(positions).as("one after the other, none twice").isSorted().doesNotHaveDuplicates();
        boolean waits = row.getStage().equals("PARAF") || row.getStage().equals("TTD");
        if (waits
                && row.getChainOn() != null
                && state.next().isPresent()
                && state.given().isEmpty()) {
            boolean initials = state.next().orElseThrow().kind() == ApprovalStep.Kind.PARAF;
            assertThat(row.getStage()).as("waits for what is next").isEqualTo(initials ? "PARAF" : "TTD");
        }
        boolean out = List.of("TERBIT", "DIRUJUK").contains(row.getStage());
        if (out && row.getChainOn() != null) {
            assertThat(state.next()).as("left the office with every step given").isEmpty();
        }
    }
}
