package id.simpul.review;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.household.NikCheck;
import id.simpul.household.Sex;
import id.simpul.kernel.Progress;
import id.simpul.region.Regions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** A9: what each NIK says of itself and against birth date and sex, read as a stream. */
final class NikReview {
    static final String CODE = "A9";

    private static final int WATCH = 4096;

    private final NikCheck check;

    NikReview(Regions regions) {
        this.check = new NikCheck(regions);
    }

    List<Found> found(DSLContext sql, LocalDate today, Progress progress) {
        List<Found> found = new ArrayList<>();
        int read = 0;
        try (var rows = sql.select(
                        PERSON.ID, PERSON.HOUSEHOLD, PERSON.NIK, PERSON.BIRTH_DATE, PERSON.SEX, HOUSEHOLD.VILLAGE)
                .from(PERSON)
                .join(HOUSEHOLD)
                .on(HOUSEHOLD.ID.eq(PERSON.HOUSEHOLD))
                .where(PERSON.DELETED.eq(0L))
                .and(HOUSEHOLD.DELETED.eq(0L))
                .and(PERSON.NIK.ne(""))
                .fetchLazy()) {
            for (var row : rows) {
                if (++read % WATCH == 0) {
                    progress.check();
                }
                String nik = row.value3();
                @Nullable String birth = row.value4();
                var result = check.check(
                        nik,
                        birth == null ? null : LocalDate.parse(birth),
                        Sex.of(row.value5()).orElse(null),
                        today);
                if (!result.clean()) {
                    String findings =
                            result.findings().stream().sorted().map(Enum::name).collect(Collectors.joining(" "));
                    found.add(new Found(
                            CODE,
                            row.value2(),
                            row.value1(),
                            null,
                            "",
                            row.value6(),
                            "NIK",
                            findings,
                            CheckQueries.facts(findings, nik + " " + birth + " " + row.value5()),
                            false));
                }
            }
        }
        return found;
    }
}
