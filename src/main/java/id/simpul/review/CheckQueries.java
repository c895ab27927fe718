package id.simpul.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Runs the queries of {@code db/query/review}, which an auditor can run by hand. */
final class CheckQueries {
    private static final String FOLDER = "/db/query/review/";
    private static final int DIGEST = 16;
    private static final int BATCH = 2000;

    /**
     * Checks that are queries, in the order they run; A10 and A13 read {@code review_family}. A2, A8, A9 and A11 ask what knows
     * their rule: {@link SameReview}, {@link RuleChecks}, {@link NikReview}.
     */
    static final List<String> CODES = List.of("A1", "A3", "A4", "A5", "A6", "A7", "A10", "A12", "A13", "A14");

    // The driver takes whole numbers of a query for 32 bits, and ids are longer.
    private static final Field<Long> HOUSEHOLD = DSL.field(DSL.name("household"), Long.class);
    private static final Field<Long> PERSON = DSL.field(DSL.name("person"), Long.class);
    private static final Field<Long> OTHER = DSL.field(DSL.name("other"), Long.class);
    private static final Field<String> TOPIC = DSL.field(DSL.name("topic"), String.class);
    private static final Field<String> VILLAGE = DSL.field(DSL.name("village"), String.class);
    private static final Field<String> VARIANT = DSL.field(DSL.name("variant"), String.class);
    private static final Field<String> DETAILS = DSL.field(DSL.name("details"), String.class);
    private static final Field<String> FACTS = DSL.field(DSL.name("facts"), String.class);
    private static final Field<String> SECRET = DSL.field(DSL.name("secret"), String.class);
    private static final Field<Long> RESTRICTED = DSL.field(DSL.name("restricted"), Long.class);
    private static final List<Field<?>> COLUMNS =
            List.of(HOUSEHOLD, PERSON, OTHER, TOPIC, VILLAGE, VARIANT, DETAILS, FACTS, SECRET, RESTRICTED);

    private CheckQueries() {}

    /** Makes the row of every family anew. */
    static void families(DSLContext sql, LocalDate today) {
        sql.execute("DELETE FROM review_family");
        sql.execute(query("family", today));
    }

    /** Puts what the dated rules say into the row of every family. */
    static void signs(DSLContext sql, List<RuleChecks.Signs> families) {
        for (int from = 0; from < families.size(); from += BATCH) {
            var batch = sql.batch("UPDATE review_family SET signs = ?, poor = ?, vulnerable = ? WHERE household = ?");
            for (RuleChecks.Signs one : families.subList(from, Math.min(from + BATCH, families.size()))) {
                batch = batch.bind(one.signs(), one.poor() ? 1 : 0, one.vulnerable() ? 1 : 0, one.household());
            }
            batch.execute();
        }
    }

    /** What {@code check} finds on {@code today}. */
    static List<Found> found(DSLContext sql, String check, LocalDate today) {
        List<Found> found = new ArrayList<>();
        try (var rows = sql.resultQuery(query(check, today)).coerce(COLUMNS).fetchLazy()) {
            for (Record row : rows) {
                found.add(new Found(
                        check,
                        row.get(HOUSEHOLD),
                        row.get(PERSON),
                        row.get(OTHER),
                        text(row, TOPIC),
                        row.get(VILLAGE),
                        text(row, VARIANT),
                        text(row, DETAILS),
                        facts(text(row, FACTS), text(row, SECRET)),
                        row.get(RESTRICTED) == 1));
            }
        }
        return found;
    }

    /** Facts with a digest of {@code secret}, so that a change shows and no identity number is told. */
    static String facts(String facts, String secret) {
        if (secret.isEmpty()) {
            return facts;
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return facts + "#" + HexFormat.of().formatHex(digest, 0, DIGEST);
        } catch (NoSuchAlgorithmException required) {
            throw new IllegalStateException(required);
        }
    }

    private static String text(Record row, Field<String> column) {
        @Nullable String text = row.get(column);
        return text == null ? "" : text;
    }

    private static String query(String name, LocalDate today) {
        try (InputStream in = Objects.requireNonNull(CheckQueries.class.getResourceAsStream(FOLDER + name + ".sql"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace(":today", "'" + today + "'");
        } catch (IOException inJar) {
            throw new UncheckedIOException(inJar);
        }
    }
}
