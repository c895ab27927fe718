package id.simpul.reference;

import static id.simpul.store.jooq.Tables.REF_CODE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.l10n.Texts;
import id.simpul.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeListsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final Texts INDONESIAN = new Texts(Texts.INDONESIAN);
    private static final Texts ENGLISH = new Texts(Texts.ENGLISH);

    @TempDir
    Path folder;

    @Test
    void everyListHasBothLanguagesAndASource() {
        CodeLists lists = lists("");
        for (String list : new String[] {
            "kelamin",
            "hubungan",
            "kawin",
            "keberadaan",
            "ijazah",
            "sekolah",
            "disabilitas",
            "penyakit",
            "nik_kosong",
            "program"
        }) {
            assertThat(lists.list(list, DAY)).as(list).isNotEmpty().allSatisfy(code -> {
                assertThat(code.label()).isNotBlank();
                assertThat(code.labelEn()).isNotBlank();
                assertThat(code.source()).isNotBlank();
            });
        }
    }

    @Test
    void labelsFollowTheLanguageAndAnUnknownCodeStaysReadable() {
        CodeLists lists = lists("");
        assertThat(lists.label("hubungan", 2, INDONESIAN)).isEqualTo("Istri/suami");
        assertThat(lists.label("hubungan", 2, ENGLISH)).isEqualTo("Spouse");
        assertThat(lists.label("hubungan", "77", INDONESIAN)).isEqualTo("77");
        assertThatThrownBy(() -> lists.label("tidak-ada", "1", INDONESIAN)).hasMessageContaining("tidak-ada");
    }

    @Test
    void anEntryIsOfferedOnItsDaysOnlyAndStillReadAfterwards() {
        CodeLists lists = lists("2025-12-31");
        assertThat(lists.list("kelamin", LocalDate.of(2025, 12, 31)))
                .extracting(Code::code)
                .contains("9");
        assertThat(lists.list("kelamin", DAY)).extracting(Code::code).doesNotContain("9");
        assertThat(lists.find("kelamin", "9", DAY)).map(Code::label).hasValue("Lama");
        assertThat(lists.label("kelamin", "9", INDONESIAN)).isEqualTo("Lama");
    }

    private CodeLists lists(String oldUntil) {
        try (Database database =
                Database.create(folder.resolve("data" + oldUntil), new byte[32], "320127", Clock.systemUTC())) {
            if (!oldUntil.isEmpty()) {
                database.writeLocal(sql -> sql.insertInto(REF_CODE)
                        .set(REF_CODE.LIST, "kelamin")
                        .set(REF_CODE.CODE, "9")
                        .set(REF_CODE.LABEL, "Lama")
                        .set(REF_CODE.LABEL_EN, "Old")
                        .set(REF_CODE.SORT, 9L)
                        .set(REF_CODE.VALID_FROM, "2000-01-01")
                        .set(REF_CODE.VALID_TO, oldUntil)
                        .set(REF_CODE.SOURCE, "test")
                        .execute());
            }
            return CodeLists.of(database);
        }
    }
}
