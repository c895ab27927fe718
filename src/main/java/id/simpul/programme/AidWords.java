package id.simpul.programme;

import id.simpul.household.HistoryWords;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.TrailText;
import id.simpul.reference.CodeLists;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How aid, cards, groups, repairs and offers are called in a family's history. */
public final class AidWords implements HistoryWords {
    private static final int SHOWN_DIGITS = 4;

    private static final Map<String, TextKey> NAMES = Map.ofEntries(
            Map.entry("disbursement.received_on", TrailText.RECEIVED_ON),
            Map.entry("disbursement.goods", TrailText.GOODS),
            Map.entry("kks_card.card_number", TrailText.CARD_NUMBER),
            Map.entry("kks_card.bank", TrailText.BANK),
            Map.entry("kks_card.status", TrailText.CARD_STATUS),
            Map.entry("kks_card.status_on", TrailText.CARD_STATUS_ON),
            Map.entry("kks_card.issued_on", TrailText.CARD_ISSUED_ON),
            Map.entry("kube_member.role", TrailText.ROLE),
            Map.entry("kube_member.joined_on", TrailText.JOINED_ON),
            Map.entry("kube_member.left_on", TrailText.LEFT_ON),
            Map.entry("house_repair.applied_on", TrailText.APPLIED_ON),
            Map.entry("house_repair.land_kind", TrailText.LAND_KIND),
            Map.entry("house_repair.land_number", TrailText.LAND_NUMBER),
            Map.entry("house_repair.land_owner", TrailText.LAND_OWNER),
            Map.entry("house_repair.statement", TrailText.STATEMENT),
            Map.entry("house_repair.statement_on", TrailText.STATEMENT_ON),
            Map.entry("house_repair.roof", TrailText.ROOF),
            Map.entry("house_repair.wall", TrailText.WALL),
            Map.entry("house_repair.floor", TrailText.FLOOR),
            Map.entry("house_repair.cost", TrailText.COST),
            Map.entry("house_repair.fund", TrailText.FUND),
            Map.entry("house_repair.state", TrailText.REPAIR_STATE),
            Map.entry("house_repair.progress", TrailText.PROGRESS),
            Map.entry("house_repair.progress_on", TrailText.PROGRESS_ON),
            Map.entry("house_repair.reason", TrailText.REASON),
            Map.entry("outlet_problem.kind", TrailText.PROBLEM_KIND),
            Map.entry("outlet_problem.happened_on", TrailText.HAPPENED_ON),
            Map.entry("outlet_problem.description", TrailText.DESCRIPTION),
            Map.entry("outlet_problem.case_number", TrailText.CASE_NUMBER),
            Map.entry("outlet_problem.state", TrailText.PROBLEM_STATE),
            Map.entry("outlet_problem.solved_on", TrailText.SOLVED_ON),
            Map.entry("outlet_problem.solved_how", TrailText.SOLVED_HOW),
            Map.entry("offer_match.result", TrailText.OFFER_RESULT),
            Map.entry("offer_match.offered_on", TrailText.OFFERED_ON),
            Map.entry("offer_match.result_on", TrailText.RESULT_ON),
            Map.entry("offer_match.reasons", TrailText.OFFER_REASONS));

    private static final Map<String, String> LISTS = Map.ofEntries(
            Map.entry("kks_card.status", "status_kks"),
            Map.entry("kube_member.role", "peran_kube"),
            Map.entry("house_repair.land_kind", "bukti_tanah"),
            Map.entry("house_repair.roof", "atap"),
            Map.entry("house_repair.wall", "dinding"),
            Map.entry("house_repair.floor", "lantai"),
            Map.entry("house_repair.state", "keadaan_rutilahu"),
            Map.entry("outlet_problem.kind", "masalah_warong"),
            Map.entry("outlet_problem.state", "keadaan_masalah"),
            Map.entry("offer_match.result", "hasil_tawaran"));

    private final Texts texts;
    private final CodeLists codes;

    /** Words in the language of {@code texts}. */
    public AidWords(Texts texts, CodeLists codes) {
        this.texts = texts;
        this.codes = codes;
    }

    @Override
    public Optional<String> field(String table, String column) {
        return Optional.ofNullable(NAMES.get(table + "." + column)).map(texts::get);
    }

    @Override
    public Optional<String> value(String table, @Nullable String of, String column, String value) {
        String name = table + "." + column;
        String list = LISTS.get(name);
        if (list != null) {
            return Optional.of(codes.label(list, value, texts));
        }
        return switch (name) {
            case "kks_card.card_number" ->
                Optional.of("•••• " + value.substring(Math.max(0, value.length() - SHOWN_DIGITS)));
            case "house_repair.cost" -> Optional.of(new Formats(texts).rupiah(Long.parseLong(value)));
            case "house_repair.progress" -> Optional.of(texts.get(TrailText.PERCENT, value));
            case "house_repair.statement" ->
                Optional.of(texts.get(value.equals("1") ? TrailText.STATED : TrailText.NOT_STATED));
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<String> thing(String table, @Nullable String of) {
        String told = Objects.requireNonNullElse(of, "");
        return Optional.ofNullable(
                switch (table) {
                    case "disbursement" -> texts.get(TrailText.DISBURSEMENT, codes.label("program", told, texts));
                    case "kks_card" -> texts.get(TrailText.CARD);
                    case "house_repair" -> texts.get(TrailText.REPAIR, day(told));
                    case "outlet_problem" -> texts.get(TrailText.PROBLEM, codes.label("masalah_warong", told, texts));
                    case "kube_member" -> texts.get(TrailText.MEMBERSHIP, told);
                    case "offer_match" -> texts.get(TrailText.OFFER, told);
                    default -> null;
                });
    }

    private String day(String iso) {
        return iso.isEmpty() ? iso : new Formats(texts).mediumDate(LocalDate.parse(iso));
    }
}
