package id.simpul.screen;

import id.simpul.testing.Shots;
import id.simpul.testing.UiForTests;
import org.junit.jupiter.api.Test;

class SampleTest {
    @Test
    void inbox() {
        Ui ui = UiForTests.ui();
        try (var shot = Shots.open(new Shots.Size(1274, 684, 1), () -> {
            var sample = new InboxSample(ui);
            sample.table().select("0509/SLRT/IV/2026");
            return sample.node();
        })) {
            shot.save("kit-inbox");
        }
    }
}
