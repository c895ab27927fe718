package id.simpul.screen.form;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.screen.Heads;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import id.simpul.testing.SampleText;
import id.simpul.testing.Shots;
import id.simpul.testing.UiForTests;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;

/** Takes pictures of a form with every kind of field, to be looked at. */
class FormShotsTest {
    private final Ui ui = UiForTests.ui();

    @Test
    void everyKindOfField() throws Exception {
        for (Shots.Size size : List.of(Shots.NORMAL, Shots.AT_125)) {
            String suffix = size.equals(Shots.NORMAL) ? "" : "-125";
            try (var shot = Shots.open(size, this::page)) {
                assertThat(Files.size(shot.save("form" + suffix))).isPositive();
                shot.run(scene -> {
                    if (scene.lookup(".searchable-combo-box") instanceof ComboBox<?> box) {
                        box.requestFocus();
                        box.show();
                    }
                });
                assertThat(Files.size(shot.save("form-list" + suffix))).isPositive();
            }
        }
    }

    private Parent page() {
        var form = new Form(ui);
        form.section(SampleText.SECTION);
        Field<String> nik =
                form.identity(SampleText.NIK).help(SampleText.NIK_HELP).span(4);
        form.text(SampleText.NAME).required().span(8);
        Field<LocalDate> born = form.date(SampleText.BORN)
                .span(4)
                .check(d -> Optional.of("Tanggal lahir tidak boleh setelah hari ini."));
        form.segments(SampleText.SEX, List.of("Laki-laki", "Perempuan"), s -> s, s -> s)
                .span(4);
        form.choice(SampleText.RELATION, List.of("Kepala keluarga", "Istri"), s -> s, s -> s)
                .span(4);
        form.choice(
                        SampleText.VILLAGE,
                        IntStream.range(1, 40).mapToObj(i -> "Desa " + i).toList(),
                        s -> s,
                        s -> s)
                .span(4);
        form.number(SampleText.MEMBERS).span(2);
        Field<Long> income = form.money(SampleText.INCOME).span(3);
        form.yesNo(SampleText.POOR).span(3);
        form.check(SampleText.CONSENT);
        form.readOnly(SampleText.REGISTER).span(4).set("0509/SLRT/IV/2026");
        form.lines(SampleText.NOTE, 3).span(8);
        form.keepDraft("sample", "", () -> "");
        Button save = form.submit(SampleText.SAVE, () -> {});
        nik.set("320127140818");
        born.set(LocalDate.of(2027, 1, 1));
        income.set(1_250_000L);
        form.valid();
        var page = Styled.column(
                "page",
                Heads.page("Anggota baru", new Label("Keluarga 3201 2714 0818 9001"), form.draftIndicator(), save),
                form.node());
        return Styled.scroll(page);
    }
}
