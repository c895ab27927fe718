package id.simpul.referral;

import static id.simpul.store.jooq.Tables.DESTINATION;
import static id.simpul.store.jooq.Tables.KUBE;
import static id.simpul.store.jooq.Tables.OUTLET;

import id.simpul.l10n.Texts;
import id.simpul.l10n.text.ReferralText;
import id.simpul.region.Region;
import id.simpul.region.Regions;
import id.simpul.store.jooq.tables.records.DestinationRecord;
import id.simpul.store.jooq.tables.records.KubeRecord;
import id.simpul.store.jooq.tables.records.OutletRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Destinations as rows: those of the directory, and outlets and groups of the programmes, which are typed only there. */
final class DestinationRows {
    static final String OUTLETS = "EWARONG";
    static final String GROUPS = "KUBE";

    /** State of a group that still works, code list {@code keadaan_kube}. */
    private static final String WORKING = "AKTIF";

    private static final int USUAL_DAYS = 14;
    private static final Texts WORDS = new Texts(Texts.INDONESIAN);

    private final Regions regions;

    DestinationRows(Regions regions) {
        this.regions = regions;
    }

    /** Every destination there is or was. */
    List<Destination> all(DSLContext sql) {
        List<Destination> all = new ArrayList<>();
        sql.selectFrom(DESTINATION).where(DESTINATION.DELETED.eq(0L)).forEach(row -> all.add(destination(row)));
        sql.selectFrom(OUTLET).where(OUTLET.DELETED.eq(0L)).forEach(row -> all.add(outlet(row)));
        sql.selectFrom(KUBE).where(KUBE.DELETED.eq(0L)).forEach(row -> all.add(group(row)));
        return all;
    }

    /** The destination of row {@code id}: ids are never given twice, whatever table they are of. */
    Optional<Destination> find(DSLContext sql, long id) {
        return sql.selectFrom(DESTINATION)
                .where(DESTINATION.ID.eq(id).and(DESTINATION.DELETED.eq(0L)))
                .fetchOptional(DestinationRows::destination)
                .or(() -> sql.selectFrom(OUTLET)
                        .where(OUTLET.ID.eq(id).and(OUTLET.DELETED.eq(0L)))
                        .fetchOptional(this::outlet))
                .or(() -> sql.selectFrom(KUBE)
                        .where(KUBE.ID.eq(id).and(KUBE.DELETED.eq(0L)))
                        .fetchOptional(this::group));
    }

    private static Destination destination(DestinationRecord row) {
        return new Destination(
                row.getId(),
                row.getName(),
                row.getKind(),
                row.getAddressee(),
                row.getPlace(),
                row.getPhone(),
                words(row.getServices()),
                row.getDays().intValue(),
                new Destination.More(
                        Destination.Source.DIRECTORY,
                        row.getOffice(),
                        row.getContact(),
                        row.getWhatsapp(),
                        row.getHours(),
                        new Destination.Capacity(
                                count(row.getCapacity()), count(row.getFree()), ReferralRows.day(row.getFreeOn())),
                        words(row.getRequirements()),
                        row.getRequirementNote(),
                        row.getLaw(),
                        row.getNote(),
                        ended(row.getRetiredOn(), row.getRetiredWhy())));
    }

    private Destination outlet(OutletRecord row) {
        return programme(
                row.getId(),
                row.getName(),
                OUTLETS,
                WORDS.get(ReferralText.HEAD_OUTLET, named(row.getName(), "e-Warong")),
                row.getVillage(),
                row.getPhone(),
                row.getOperator(),
                Destination.Source.OUTLET,
                row.getAddress(),
                ended(row.getActiveTo(), ""));
    }

    private Destination group(KubeRecord row) {
        return programme(
                row.getId(),
                row.getName(),
                GROUPS,
                WORDS.get(ReferralText.HEAD_GROUP, named(row.getName(), "KUBE")),
                row.getVillage(),
                null,
                null,
                Destination.Source.KUBE,
                row.getAddress(),
                row.getState().equals(WORKING) ? null : ended(given(row.getFormedOn()), ""));
    }

    private Destination programme(
            long id,
            String name,
            String kind,
            String addressee,
            String village,
            @Nullable String phone,
            @Nullable String contact,
            Destination.Source source,
            @Nullable String address,
            Referral.@Nullable Ended retired) {
        String place = regions.find(village).map(Region::title).orElse(village);
        return new Destination(
                id,
                name,
                kind,
                addressee,
                place,
                phone,
                List.of(),
                USUAL_DAYS,
                new Destination.More(
                        source,
                        null,
                        contact,
                        null,
                        null,
                        Destination.Capacity.UNKNOWN,
                        List.of(),
                        null,
                        null,
                        address,
                        retired));
    }

    /** Letters go to an office, not to a name: what it is stands before its name, unless it is in it. */
    private static String named(String name, String what) {
        return name.toLowerCase(Locale.ROOT).contains(what.toLowerCase(Locale.ROOT)) ? name : what + " " + name;
    }

    private static String given(@Nullable String day) {
        return day == null ? "0001-01-01" : day;
    }

    private static Referral.@Nullable Ended ended(@Nullable String on, @Nullable String why) {
        return on == null ? null : new Referral.Ended(java.time.LocalDate.parse(on), why == null ? "" : why);
    }

    private static @Nullable Integer count(@Nullable Long column) {
        return column == null ? null : column.intValue();
    }

    private static @Nullable Long count(@Nullable Integer value) {
        return value == null ? null : value.longValue();
    }

    private static List<String> words(String column) {
        return Arrays.stream(column.split(" ", -1))
                .filter(code -> !code.isEmpty())
                .toList();
    }

    /** {@code row} with everything {@code from} says, but for when it was retired. */
    static DestinationRecord fill(DestinationRecord row, Destination from) {
        Destination.More more = from.more();
        return row.setName(from.name().strip())
                .setKind(from.kind())
                .setAddressee(from.addressee().strip())
                .setPlace(from.place().strip())
                .setPhone(ReferralRows.kept(from.phone()))
                .setServices(String.join(" ", from.services()))
                .setDays((long) from.days())
                .setOffice(ReferralRows.kept(more.office()))
                .setContact(ReferralRows.kept(more.contact()))
                .setWhatsapp(ReferralRows.kept(more.whatsapp()))
                .setHours(ReferralRows.kept(more.hours()))
                .setCapacity(count(more.capacity().total()))
                .setFree(count(more.capacity().free()))
                .setFreeOn(
                        more.capacity().on() == null
                                ? null
                                : more.capacity().on().toString())
                .setRequirements(String.join(" ", more.requirements()))
                .setRequirementNote(ReferralRows.kept(more.requirementNote()))
                .setLaw(ReferralRows.kept(more.law()))
                .setNote(ReferralRows.kept(more.note()));
    }
}
