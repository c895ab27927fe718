package id.simpul.exchange;

import static id.simpul.store.jooq.Tables.ASSISTANCE;
import static id.simpul.store.jooq.Tables.DISBURSEMENT;
import static id.simpul.store.jooq.Tables.HOUSE_REPAIR;
import static id.simpul.store.jooq.Tables.KKS_CARD;
import static id.simpul.store.jooq.Tables.KUBE;
import static id.simpul.store.jooq.Tables.KUBE_GRANT;
import static id.simpul.store.jooq.Tables.KUBE_MEMBER;
import static id.simpul.store.jooq.Tables.KUBE_REPORT;
import static id.simpul.store.jooq.Tables.OFFER;
import static id.simpul.store.jooq.Tables.OFFER_MATCH;
import static id.simpul.store.jooq.Tables.OUTLET;
import static id.simpul.store.jooq.Tables.OUTLET_PROBLEM;
import static id.simpul.store.jooq.Tables.PROGRAMME;
import static id.simpul.store.jooq.Tables.PROGRAMME_AMOUNT;
import static id.simpul.store.jooq.Tables.PROGRAMME_CODE;
import static id.simpul.store.jooq.Tables.PROGRAMME_QUOTA;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.ResultQuery;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** How a person recognises records about programmes: by whom they are about, and by the programme, group, outlet or offer. */
final class ProgrammeLabels {
    private static final Field<@Nullable String> NOBODY = DSL.castNull(String.class);

    private ProgrammeLabels() {}

    static ResultQuery<Record3<Long, @Nullable String, @Nullable String>> query(
            DSLContext sql, RecordKind kind, List<Long> rows) {
        return switch (kind) {
            case PROGRAMME -> of(sql, PROGRAMME, PROGRAMME.ID, NOBODY, PROGRAMME.LABEL, rows);
            case AMOUNT ->
                of(sql, PROGRAMME_AMOUNT, PROGRAMME_AMOUNT.ID, NOBODY, label(PROGRAMME_AMOUNT.PROGRAMME), rows);
            case QUOTA -> of(sql, PROGRAMME_QUOTA, PROGRAMME_QUOTA.ID, NOBODY, label(PROGRAMME_QUOTA.PROGRAMME), rows);
            case DISBURSEMENT ->
                of(
                        sql,
                        DISBURSEMENT.join(ASSISTANCE).on(ASSISTANCE.ID.eq(DISBURSEMENT.ASSISTANCE)),
                        DISBURSEMENT.ID,
                        DSL.coalesce(RowLabels.name(ASSISTANCE.PERSON), RowLabels.head(ASSISTANCE.HOUSEHOLD)),
                        label(ASSISTANCE.PROGRAMME),
                        rows);
            case KUBE -> of(sql, KUBE, KUBE.ID, NOBODY, KUBE.NAME, rows);
            case KUBE_MEMBER ->
                of(
                        sql,
                        KUBE_MEMBER.join(KUBE).on(KUBE.ID.eq(KUBE_MEMBER.KUBE)),
                        KUBE_MEMBER.ID,
                        RowLabels.name(KUBE_MEMBER.PERSON),
                        KUBE.NAME,
                        rows);
            case KUBE_GRANT ->
                of(sql, KUBE_GRANT.join(KUBE).on(KUBE.ID.eq(KUBE_GRANT.KUBE)), KUBE_GRANT.ID, NOBODY, KUBE.NAME, rows);
            case KUBE_REPORT ->
                of(
                        sql,
                        KUBE_REPORT.join(KUBE).on(KUBE.ID.eq(KUBE_REPORT.KUBE)),
                        KUBE_REPORT.ID,
                        NOBODY,
                        KUBE.NAME,
                        rows);
            case OUTLET -> of(sql, OUTLET, OUTLET.ID, NOBODY, OUTLET.NAME, rows);
            case CARD ->
                of(
                        sql,
                        KKS_CARD,
                        KKS_CARD.ID,
                        DSL.coalesce(RowLabels.name(KKS_CARD.PERSON), RowLabels.head(KKS_CARD.HOUSEHOLD)),
                        DSL.inline("KKS"),
                        rows);
            case OUTLET_PROBLEM ->
                of(
                        sql,
                        OUTLET_PROBLEM.join(OUTLET).on(OUTLET.ID.eq(OUTLET_PROBLEM.OUTLET)),
                        OUTLET_PROBLEM.ID,
                        NOBODY,
                        OUTLET.NAME,
                        rows);
            case HOUSE_REPAIR ->
                of(
                        sql,
                        HOUSE_REPAIR,
                        HOUSE_REPAIR.ID,
                        DSL.coalesce(RowLabels.name(HOUSE_REPAIR.PERSON), RowLabels.head(HOUSE_REPAIR.HOUSEHOLD)),
                        HOUSE_REPAIR.APPLIED_ON,
                        rows);
            case OFFER -> of(sql, OFFER, OFFER.ID, NOBODY, OFFER.TITLE, rows);
            case OFFER_MATCH ->
                of(
                        sql,
                        OFFER_MATCH.join(OFFER).on(OFFER.ID.eq(OFFER_MATCH.OFFER)),
                        OFFER_MATCH.ID,
                        RowLabels.name(OFFER_MATCH.PERSON),
                        OFFER.TITLE,
                        rows);
            default -> throw new IllegalArgumentException(kind + " is not about programmes");
        };
    }

    private static ResultQuery<Record3<Long, @Nullable String, @Nullable String>> of(
            DSLContext sql,
            Table<?> table,
            Field<Long> id,
            Field<@Nullable String> name,
            Field<@Nullable String> number,
            List<Long> rows) {
        return sql.select(id, name, number).from(table).where(id.in(rows));
    }

    private static Field<@Nullable String> label(Field<String> programme) {
        return DSL.coalesce(
                DSL.field(DSL.select(DSL.max(PROGRAMME_CODE.LABEL))
                        .from(PROGRAMME_CODE)
                        .where(PROGRAMME_CODE.CODE.eq(programme))),
                programme);
    }
}
