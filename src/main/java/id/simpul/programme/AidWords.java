package id.simpul.programme;

import id.simpul.household.HistoryColumns;
import id.simpul.household.HistoryWords;
import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.TrailText;
import id.simpul.reference.CodeLists;
import java.time.LocalDate;

/** How aid, cards, groups, repairs and offers are called in a family's history. */
public final class AidWords {
    private static final int SHOWN_DIGITS = 4;

    private AidWords() {}

    /** The words in the language of {@code texts}. */
    public static HistoryWords of(Texts texts, CodeLists codes) {
        return new HistoryColumns(texts, codes)
                .column("disbursement.received_on", TrailText.RECEIVED_ON)
                .column("disbursement.goods", TrailText.GOODS)
                .column(
                        "kks_card.card_number",
                        TrailText.CARD_NUMBER,
                        value -> "•••• " + value.substring(Math.max(0, value.length() - SHOWN_DIGITS)))
                .column("kks_card.bank", TrailText.BANK)
                .code("kks_card.status", TrailText.CARD_STATUS, "status_kks")
                .column("kks_card.status_on", TrailText.CARD_STATUS_ON)
                .column("kks_card.issued_on", TrailText.CARD_ISSUED_ON)
                .code("kube_member.role", TrailText.ROLE, "peran_kube")
                .column("kube_member.joined_on", TrailText.JOINED_ON)
                .column("kube_member.left_on", TrailText.LEFT_ON)
                .column("house_repair.applied_on", TrailText.APPLIED_ON)
                .code("house_repair.land_kind", TrailText.LAND_KIND, "bukti_tanah")
                .column("house_repair.land_number", TrailText.LAND_NUMBER)
                .column("house_repair.land_owner", TrailText.LAND_OWNER)
                .column(
                        "house_repair.statement",
                        TrailText.STATEMENT,
                        value -> texts.get(value.equals("1") ? TrailText.STATED : TrailText.NOT_STATED))
                .column("house_repair.statement_on", TrailText.STATEMENT_ON)
                .code("house_repair.roof", TrailText.ROOF, "atap")
                .code("house_repair.wall", TrailText.WALL, "dinding")
                .code("house_repair.floor", TrailText.FLOOR, "lantai")
                .rupiah("house_repair.cost", TrailText.COST)
                .column("house_repair.fund", TrailText.FUND)
                .code("house_repair.state", TrailText.REPAIR_STATE, "keadaan_rutilahu")
                .column("house_repair.progress", TrailText.PROGRESS, value -> texts.get(TrailText.PERCENT, value))
                .column("house_repair.progress_on", TrailText.PROGRESS_ON)
                .column("house_repair.reason", TrailText.REASON)
                .code("outlet_problem.kind", TrailText.PROBLEM_KIND, "masalah_warong")
                .column("outlet_problem.happened_on", TrailText.HAPPENED_ON)
                .column("outlet_problem.description", TrailText.DESCRIPTION)
                .column("outlet_problem.case_number", TrailText.CASE_NUMBER)
                .code("outlet_problem.state", TrailText.PROBLEM_STATE, "keadaan_masalah")
                .column("outlet_problem.solved_on", TrailText.SOLVED_ON)
                .column("outlet_problem.solved_how", TrailText.SOLVED_HOW)
                .code("offer_match.result", TrailText.OFFER_RESULT, "hasil_tawaran")
                .column("offer_match.offered_on", TrailText.OFFERED_ON)
                .column("offer_match.result_on", TrailText.RESULT_ON)
                .column("offer_match.reasons", TrailText.OFFER_REASONS)
                .thingOf("disbursement", TrailText.DISBURSEMENT, of -> codes.label("program", of, texts))
                .thing("kks_card", TrailText.CARD)
                .thingOf("house_repair", TrailText.REPAIR, of -> day(texts, of))
                .thingOf("outlet_problem", TrailText.PROBLEM, of -> codes.label("masalah_warong", of, texts))
                .thingOf("kube_member", TrailText.MEMBERSHIP)
                .thingOf("offer_match", TrailText.OFFER);
    }

    private static String day(Texts texts, String iso) {
        return iso.isEmpty() ? iso : new Formats(texts).mediumDate(LocalDate.parse(iso));
    }
}
