package id.simpul.programme.kube;

import id.simpul.kernel.PersonName;
import id.simpul.store.jooq.tables.records.KubeGrantRecord;
import id.simpul.store.jooq.tables.records.KubeMemberRecord;
import id.simpul.store.jooq.tables.records.KubeRecord;
import id.simpul.store.jooq.tables.records.KubeReportRecord;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Groups, members, grants and reports to and from their rows. */
final class KubeRows {
    private KubeRows() {}

    static Kube read(KubeRecord row) {
        String account = row.getAccount();
        String holder = row.getAccountHolder();
        return new Kube(
                row.getId(),
                new KubeDetails(
                        row.getName(),
                        row.getBusiness(),
                        row.getVillage(),
                        row.getAddress(),
                        date(row.getFormedOn()),
                        row.getFacilitator(),
                        row.getBank(),
                        account == null ? null : new AccountNumber(account),
                        holder == null ? null : new PersonName(holder),
                        row.getState(),
                        row.getNote()));
    }

    static KubeRecord fill(KubeRecord row, KubeDetails details) {
        AccountNumber account = details.account();
        PersonName holder = details.holder();
        return row.setName(details.name())
                .setBusiness(details.business())
                .setVillage(details.village())
                .setAddress(details.address())
                .setFormedOn(Objects.toString(details.formedOn(), null))
                .setFacilitator(details.facilitator())
                .setBank(details.bank())
                .setAccount(account == null ? null : account.reveal())
                .setAccountHolder(holder == null ? null : holder.reveal())
                .setState(details.state())
                .setNote(details.note());
    }

    static KubeMemberRecord fill(KubeMemberRecord row, KubeMember member) {
        return row.setKube(member.kube())
                .setPerson(member.person())
                .setRole(member.role())
                .setJoinedOn(Objects.toString(member.joinedOn(), null))
                .setLeftOn(Objects.toString(member.leftOn(), null))
                .setNote(member.note());
    }

    static KubeGrant read(KubeGrantRecord row) {
        return new KubeGrant(
                row.getId(),
                row.getKube(),
                row.getStage().intValue(),
                row.getAmount(),
                LocalDate.parse(row.getGrantedOn()),
                row.getSource(),
                row.getNote());
    }

    static KubeGrantRecord fill(KubeGrantRecord row, KubeGrant grant) {
        return row.setKube(grant.kube())
                .setStage((long) grant.stage())
                .setAmount(grant.rupiah())
                .setGrantedOn(grant.on().toString())
                .setSource(grant.source())
                .setNote(grant.note());
    }

    static KubeReport read(KubeReportRecord row) {
        return new KubeReport(
                row.getId(),
                row.getKube(),
                LocalDate.parse(row.getUntil()),
                LocalDate.parse(row.getReportedOn()),
                row.getTurnover(),
                row.getProfit(),
                row.getCondition(),
                date(row.getNextDue()),
                row.getNote());
    }

    static KubeReportRecord fill(KubeReportRecord row, KubeReport report) {
        return row.setKube(report.kube())
                .setUntil(report.until().toString())
                .setReportedOn(report.on().toString())
                .setTurnover(report.turnover())
                .setProfit(report.profit())
                .setCondition(report.condition())
                .setNextDue(Objects.toString(report.nextDue(), null))
                .setNote(report.note());
    }

    static @Nullable LocalDate date(@Nullable String iso) {
        return iso == null ? null : LocalDate.parse(iso);
    }
}
