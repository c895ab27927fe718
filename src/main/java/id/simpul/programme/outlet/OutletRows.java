package id.simpul.programme.outlet;

import id.simpul.store.jooq.tables.records.KksCardRecord;
import id.simpul.store.jooq.tables.records.OutletProblemRecord;
import id.simpul.store.jooq.tables.records.OutletRecord;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Outlets, cards and problems to and from their rows. */
final class OutletRows {
    private OutletRows() {}

    static Outlet read(OutletRecord row) {
        return new Outlet(
                row.getId(),
                new OutletDetails(
                        row.getName(),
                        row.getOperator(),
                        row.getKube(),
                        row.getVillage(),
                        row.getAddress(),
                        row.getBank(),
                        row.getPhone(),
                        date(row.getActiveFrom()),
                        date(row.getActiveTo()),
                        row.getNote()));
    }

    static OutletRecord fill(OutletRecord row, OutletDetails details) {
        return row.setName(details.name())
                .setOperator(details.operator())
                .setKube(details.kube())
                .setVillage(details.village())
                .setAddress(details.address())
                .setBank(details.bank())
                .setPhone(details.phone())
                .setActiveFrom(Objects.toString(details.from(), null))
                .setActiveTo(Objects.toString(details.to(), null))
                .setNote(details.note());
    }

    static Card read(KksCardRecord row) {
        String number = row.getCardNumber();
        return new Card(
                row.getId(),
                row.getHousehold(),
                new CardDetails(
                        row.getPerson(),
                        number == null ? null : new CardNumber(number),
                        row.getBank(),
                        row.getStatus(),
                        date(row.getStatusOn()),
                        date(row.getIssuedOn()),
                        row.getOutlet(),
                        row.getNote()));
    }

    static KksCardRecord fill(KksCardRecord row, CardDetails details) {
        CardNumber number = details.number();
        return row.setPerson(details.person())
                .setCardNumber(number == null ? null : number.reveal())
                .setBank(details.bank())
                .setStatus(details.status())
                .setStatusOn(Objects.toString(details.statusOn(), null))
                .setIssuedOn(Objects.toString(details.issuedOn(), null))
                .setOutlet(details.outlet())
                .setNote(details.note());
    }

    static Issue read(OutletProblemRecord row) {
        return new Issue(
                row.getId(),
                row.getOutlet(),
                new IssueDetails(
                        row.getKind(),
                        LocalDate.parse(row.getHappenedOn()),
                        row.getDescription(),
                        row.getHousehold(),
                        row.getCaseNumber(),
                        row.getState(),
                        date(row.getSolvedOn()),
                        row.getSolvedHow()),
                row.getOfficer());
    }

    static OutletProblemRecord fill(OutletProblemRecord row, IssueDetails details) {
        return row.setKind(details.kind())
                .setHappenedOn(details.on().toString())
                .setDescription(details.description())
                .setHousehold(details.household())
                .setCaseNumber(details.caseNumber())
                .setState(details.state())
                .setSolvedOn(Objects.toString(details.solvedOn(), null))
                .setSolvedHow(details.solvedHow());
    }

    private static @Nullable LocalDate date(@Nullable String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }
}
