package id.simpul.household.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.household.FamilyFilter;
import id.simpul.household.FamilyFilter.Band;
import id.simpul.household.FamilyRow;
import id.simpul.screen.Table;
import id.simpul.testing.Synthetic;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FamiliesModelTest {
    @TempDir
    Path folder;

    private Desk desk;
    private FamiliesModel model;

    @BeforeEach
    void open() {
        desk = new Desk(folder.resolve("data")).withSample();
        model = new FamiliesModel(desk.ui, desk.actor, desk.list);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void countsFollowTheFilter() {
        model.count();
        assertThat(model.counts().get().bands()).containsEntry(Band.ALL, 300);
        assertThat(model.filtered()).isFalse();
        model.village("3201272005");
        assertThat(model.counts().get().bands())
                .containsEntry(Band.ALL, Synthetic.total(Synthetic.SAMPLE, "rt_3201272005"));
        assertThat(model.counts().get().villages()).hasSize(12);
        model.programme(FamilyFilter.NO_PROGRAMME);
        model.band(Band.LOWEST);
        int shown = model.counts().get().bands().getOrDefault(Band.LOWEST, 0);
        assertThat(model.page(0, 300, Optional.empty())).hasSize(shown).allSatisfy(row -> {
            assertThat(row.programmes()).isEmpty();
            assertThat(row.village()).isEqualTo("3201272005");
        });
        model.clear();
        assertThat(model.filtered()).isFalse();
        assertThat(model.counts().get().bands()).containsEntry(Band.ALL, 300);
    }

    @Test
    void textAndOrderReachTheList() {
        FamilyRow any = model.page(20, 1, Optional.empty()).getFirst();
        model.text("  " + any.name().reveal() + " ");
        assertThat(model.page(0, 50, Optional.empty()))
                .extracting(FamilyRow::household)
                .contains(any.household());
        model.clear();
        assertThat(model.page(0, 1, Optional.of(new Table.Order("NAME", false)))
                        .getFirst()
                        .name()
                        .reveal())
                .isGreaterThan(any.name().reveal());
    }
}
