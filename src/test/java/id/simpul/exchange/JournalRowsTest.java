package id.simpul.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.store.Act;
import id.simpul.store.Change;
import id.simpul.store.Entity;
import id.simpul.store.Patch;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalLinesTest {
    @Test
    void anActAndItsChangesComeBackAsTheyWere() throws Exception {
        var act = new Act(1L << 41, 77, 88, "320127", 5, "Siti", "casework.move", 9L, "berkas kurang", 4L, null);
        assertThat(JournalLines.act(JournalLines.line(act))).isEqualTo(act);
        var creation = new Change(
                Long.MAX_VALUE >> 1,
                1,
                2,
                Entity.PERSON,
                Long.MAX_VALUE >> 1,
                0,
                List.of(),
                Patch.parse(true, "{\"name\":\"Siti \\\"Ros\\\"\\n\",\"relation\":1}"));
        assertThat(JournalLines.change(Entity.PERSON, JournalLines.line(creation)))
                .isEqualTo(creation);
        var edit = new Change(
                12,
                3,
                2,
                Entity.HOUSEHOLD,
                7,
                8,
                List.of(9L, 10L),
                Patch.parse(false, "{\"rt\":[null,\"004\"],\"latitude\":[-6.7,-6.8]}"));
        assertThat(JournalLines.change(Entity.HOUSEHOLD, JournalLines.line(edit)))
                .isEqualTo(edit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"id\":1}",
                "{\"id\":1,\"hlc\":1,\"act\":1,\"set\":{},\"set\":{}}",
                "{\"id\":1,\"hlc\":1,\"act\":1,\"set\":{},\"edit\":{}}",
                "{\"id\":1,\"hlc\":1,\"act\":1,\"set\":{\"a\":{}}}",
                "{\"id\":1,\"hlc\":1,\"act\":1,\"set\":{\"a\":true}}",
                "{\"id\":1,\"hlc\":1,\"act\":1,\"row\":2,\"parent\":1,\"edit\":{\"a\":[1]}}",
                "{\"id\":1,\"hlc\":1,\"act\":1,\"row\":2,\"edit\":{\"a\":[1,2]}}",
                "{\"id\":-1,\"hlc\":1,\"act\":1,\"set\":{}}",
                "{\"id\":99999999999999999999999,\"hlc\":1,\"act\":1,\"set\":{}}",
                "{\"id\":1,\"hlc\":1,\"act\":1,\"set\":{},\"extra\":1}",
                "{\"id\":1,\"hlc\":1,\"act\":1,\"set\":{}} {}",
                "{\"id\":\"1\",\"hlc\":1,\"act\":1,\"set\":{}}"
            })
    void aLineThatIsNoChangeIsNamedAsSuch(String line) {
        assertThatThrownBy(() -> JournalLines.change(Entity.PERSON, line)).isInstanceOf(JournalLines.LineDefect.class);
    }
}
