package id.simpul.screen;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The case inbox of the reference picture, with made-up rows, built from the kit alone. Texts stand here as samples. */
public final class InboxSample {
    private final Ui ui;
    private final Table<Row> table;
    private final MasterDetail node;
    private final Chips<String> chips;

    /** One made-up case. */
    public record Row(
            String name,
            boolean urgent,
            String nik,
            String service,
            String village,
            int stage,
            int days,
            String date,
            String no,
            String entered) {}

    /** The sample. */
    public InboxSample(Ui ui) {
        this.ui = ui;
        table = new Table<>(ui, EmptyState.of(Icon.CASE, "Belum ada kasus di sini."));
        table.lines("Pemohon", 193, Row::name, Row::nik)
                .badge(row -> row.urgent() ? Optional.of(new Badge("Mendesak", Tone.DANGER)) : Optional.empty());
        table.lines("Layanan", 194, Row::service, Row::village);
        table.stage("Tahap", 125, InboxSample::stageName, Row::stage);
        table.deadline("Tenggat", 125, InboxSample::deadline);
        table.lines("No. register", 148, Row::no, Row::entered).optional();
        table.identity(Row::no);
        chips = new Chips<String>(ui)
                .add("act", "Perlu tindakan")
                .add("all", "Semua")
                .add("wait", "Menunggu rujukan")
                .add("late", "Lewat tenggat");
        chips.count("act", 28);
        chips.count("all", 115);
        chips.count("wait", 80);
        chips.count("late", 13, Tone.DANGER);
        var villages = new ComboBox<String>();
        villages.getItems().addAll("Semua desa", "Ciherang Pondok", "Pasirbuncir");
        villages.getSelectionModel().selectFirst();
        villages.setPrefWidth(ui.px(132));
        HBox.setHgrow(chips.node(), Priority.ALWAYS);
        VBox page = Styled.column(
                "page",
                Heads.page(
                        "Kasus layanan",
                        new Label("115 berjalan, 13 lewat tenggat"),
                        Buttons.secondary(Icon.PRINT, "Cetak daftar", () -> {}),
                        Buttons.primary(Icon.ADD, "Kasus baru", () -> {})),
                Styled.row("filter-row", chips.node(), villages),
                table.node());
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        node = new MasterDetail(ui, page);
        table.onSelect(row -> {
            if (row != null) {
                node.selected(record(row));
            }
        });
        table.onOpen(row -> node.open(record(row)));
        table.rows(ROWS);
    }

    /** The node. */
    public MasterDetail node() {
        return node;
    }

    /** The list. */
    public Table<Row> table() {
        return table;
    }

    /** The filters. */
    public Chips<String> chips() {
        return chips;
    }

    private Node record(Row row) {
        Button close = Buttons.icon(Icon.CLOSE, "Tutup panel", node::close);
        var note = new TextArea(
                "Dihubungi lewat telepon 26 Jun; berkas sudah di bidang rehabilitasi, menunggu jadwal penyerahan kursi roda.");
        note.setWrapText(true);
        note.setPrefRowCount(2);
        HBox saved = Styled.row(
                "draft-indicator", Icon.CHECK.node("icon-18"), Styled.label("Draf tersimpan 10.42", "draft-words"));
        HBox programmes = Styled.row(
                "badge-row",
                new Badge("PKH", Tone.NEUTRAL).pill(),
                new Badge("BPNT", Tone.NEUTRAL).pill(),
                new Badge("PBI-JK", Tone.NEUTRAL).pill());
        VBox body = Styled.column(
                "detail-body",
                Heads.record(
                        row.no(),
                        new Badge("Berjalan", Tone.ACCENT),
                        row.name(),
                        row.service() + ", laki-laki 43 tahun, " + row.village(),
                        Buttons.icon(Icon.OPEN, "Buka berkas", () -> {}),
                        close),
                new Stepper(
                                List.of(
                                        new Stepper.Step("Pendaftaran", "8 Apr"),
                                        new Stepper.Step("Asesmen", "14 Apr"),
                                        new Stepper.Step("Rekomendasi", "16 Apr"),
                                        new Stepper.Step("Rujukan", "17 Apr"),
                                        new Stepper.Step("Tindak lanjut", ""),
                                        new Stepper.Step("Selesai", "")),
                                3,
                                "Rujukan, tahap 4 dari 6")
                        .node(),
                new Note(Tone.DANGER, "Lewat tenggat 12 hari kerja")
                        .text("Menunggu jawaban Dinas Sosial sejak 17 April 2026.")
                        .link("Kirim pengingat", () -> {})
                        .link("Ubah tenggat", () -> {})
                        .node(),
                Styled.line(),
                Heads.section("Keluarga", Buttons.link("Buka keluarga", () -> {})),
                new KeyValues(ui)
                        .add("Nomor KK", "3201 2714 0818 9001")
                        .add("Anggota", "5 orang, 2 anak sekolah")
                        .add("Desil DTSEN", DesilScale.of(ui, 2))
                        .add("Program aktif", programmes)
                        .node(),
                Styled.line(),
                Heads.section("Rujukan"),
                new KeyValues(ui)
                        .add("Tujuan", "Dinas Sosial Kabupaten Bogor")
                        .add("Surat pengantar", "460/862-Kec/IV/2026")
                        .add("Jawaban", "Belum ada")
                        .node(),
                Styled.line(),
                Heads.section("Catatan", saved),
                note);
        var scroll = Styled.scroll(body);
        return Styled.column(
                "detail",
                scroll,
                Styled.row(
                        "detail-foot",
                        Buttons.primary("Catat jawaban rujukan", () -> {}),
                        Buttons.secondary(Icon.PRINT, "Cetak surat", () -> {}),
                        Styled.gap(),
                        Buttons.more("Tindakan lain", List.of(Buttons.item("Batalkan rujukan", () -> {})))));
    }

    private static String stageName(Row row) {
        return List.of("Pendaftaran", "Asesmen", "Rekomendasi", "Rujukan", "Tindak lanjut", "Selesai")
                .get(row.stage() - 1);
    }

    private static Deadline deadline(Row row) {
        if (row.days() < 0) {
            return new Deadline(Deadline.State.OVERDUE, "Lewat " + -row.days() + " hari", row.date());
        }
        return switch (row.days()) {
            case 0 -> new Deadline(Deadline.State.TODAY, "Hari ini", row.date());
            case 1 -> new Deadline(Deadline.State.AHEAD, "Besok", row.date());
            default -> new Deadline(Deadline.State.AHEAD, row.days() + " hari lagi", row.date());
        };
    }

    private static Row row(
            String name,
            boolean urgent,
            String nik,
            String service,
            String village,
            int stage,
            int days,
            String date,
            String no,
            String in) {
        return new Row(
                name,
                urgent,
                nik.substring(0, 4) + " •••• •••• " + nik.substring(4),
                service,
                "Desa " + village,
                stage,
                days,
                date,
                no,
                "Masuk " + in);
    }

    private static final List<Row> ROWS = List.of(
            row(
                    "Rohani",
                    true,
                    "32019002",
                    "Pembaruan DTSEN",
                    "Ciherang Pondok",
                    4,
                    -46,
                    "27 Apr 2026",
                    "0377/SLRT/III/2026",
                    "16 Mar"),
            row(
                    "Nur Oktaviani",
                    false,
                    "32019001",
                    "Reaktivasi PBI-JK",
                    "Ciderum",
                    4,
                    -18,
                    "4 Jun 2026",
                    "0712/SLRT/V/2026",
                    "14 Mei"),
            row(
                    "Heri Hidayat",
                    false,
                    "32019001",
                    "Alat bantu disabilitas",
                    "Pasirbuncir",
                    4,
                    -12,
                    "12 Jun 2026",
                    "0509/SLRT/IV/2026",
                    "8 Apr"),
            row(
                    "Rina Nurjanah",
                    false,
                    "32019002",
                    "Pembaruan DTSEN",
                    "Cinagara",
                    4,
                    -10,
                    "16 Jun 2026",
                    "0655/SLRT/V/2026",
                    "4 Mei"),
            row(
                    "Yogi Tanuwijaya",
                    true,
                    "32019001",
                    "Dokumen kependudukan",
                    "Lemah Duhur",
                    4,
                    -6,
                    "22 Jun 2026",
                    "0862/SLRT/VI/2026",
                    "11 Jun"),
            row(
                    "Arif Nugraha",
                    false,
                    "32019003",
                    "Bantuan korban bencana",
                    "Pasirbuncir",
                    5,
                    -1,
                    "29 Jun 2026",
                    "0935/SLRT/VI/2026",
                    "24 Jun"),
            row(
                    "Neneng Handayani",
                    false,
                    "32019001",
                    "Reaktivasi PBI-JK",
                    "Ciherang Pondok",
                    4,
                    0,
                    "30 Jun 2026",
                    "0855/SLRT/VI/2026",
                    "10 Jun"),
            row(
                    "Cantika Ramadhani",
                    false,
                    "32019001",
                    "PIP / biaya sekolah",
                    "Pasirmuncang",
                    5,
                    1,
                    "1 Jul 2026",
                    "0808/SLRT/VI/2026",
                    "2 Jun"),
            row(
                    "Sumarni",
                    false,
                    "33119001",
                    "SKTM (tidak mampu)",
                    "Ciherang Pondok",
                    3,
                    2,
                    "2 Jul 2026",
                    "0964/SLRT/VI/2026",
                    "30 Jun"),
            row(
                    "Intan Maharani",
                    false,
                    "32169001",
                    "Reaktivasi PBI-JK",
                    "Ciherang Pondok",
                    3,
                    3,
                    "3 Jul 2026",
                    "0880/SLRT/VI/2026",
                    "15 Jun"),
            row(
                    "Ika Halim",
                    true,
                    "32019001",
                    "Reaktivasi PBI-JK",
                    "Cinagara",
                    4,
                    3,
                    "3 Jul 2026",
                    "0887/SLRT/VI/2026",
                    "15 Jun"),
            row(
                    "Hendra Fauzi",
                    true,
                    "31759001",
                    "Reaktivasi PBI-JK",
                    "Ciherang Pondok",
                    5,
                    4,
                    "6 Jul 2026",
                    "0896/SLRT/VI/2026",
                    "16 Jun"),
            row(
                    "Siti Aminah",
                    false,
                    "32019004",
                    "Rehabilitasi rumah",
                    "Ciderum",
                    2,
                    5,
                    "7 Jul 2026",
                    "0901/SLRT/VI/2026",
                    "17 Jun"),
            row(
                    "Dadan Suhendar",
                    false,
                    "32019001",
                    "Reaktivasi PBI-JK",
                    "Cinagara",
                    4,
                    6,
                    "8 Jul 2026",
                    "0907/SLRT/VI/2026",
                    "18 Jun"),
            row(
                    "Wawan Kurnia",
                    false,
                    "32019002",
                    "Pembaruan DTSEN",
                    "Pasirbuncir",
                    3,
                    7,
                    "9 Jul 2026",
                    "0911/SLRT/VI/2026",
                    "19 Jun"));
}
