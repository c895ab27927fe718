package id.simpul.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.exchange.wire.JsonDefect;
import id.simpul.exchange.wire.StrictJson;
import id.simpul.store.Act;
import id.simpul.store.Change;
import id.simpul.store.Entity;
import id.simpul.store.Patch;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalRowsTest {
    private interface Members {
        void write(JsonGenerator out) throws IOException;
    }

    private static ObjectNode row(Members members) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = StrictJson.generator(bytes)) {
            out.writeStartObject();
            members.write(out);
            out.writeEndObject();
        }
        return StrictJson.object(bytes.toByteArray());
    }

    @Test
    void anActAndItsChangesComeBackAsTheyWere() throws Exception {
        var act = new Act(1L << 41, 77, 88, "320127", 5, "Siti", "casework.move", 9L, "berkas kurang", 4L, null);
        assertThat(JournalRows.act(row(out -> JournalRows.write(act, out)))).isEqualTo(act);
        long large = Long.MAX_VALUE >> 1;
        var creation = new Change(
                large,
                1,
                2,
                Entity.PERSON,
                large,
                0,
                List.of(),
                Patch.parse(true, "{\"name\":\"Siti \\\"Ros\\\"\\n\",\"relation\":1}"));
        assertThat(JournalRows.change(Entity.PERSON, row(out -> JournalRows.write(creation, out))))
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
        assertThat(JournalRows.change(Entity.HOUSEHOLD, row(out -> JournalRows.write(edit, out))))
                .isEqualTo(edit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\":1}",
                "{\"id\":1,\"hlc\":1,\"act\":1,\"set\":{},\"edit\":{}}",
                "{\"id\":1,\"hlc\":1,\"act\":1,\"set\":{\"a\":{}}}",
                "{\"id\":1,\"hlc\":1,\"act\":1,\"set\":{\"a\":true}}",
                "{\"id\":1,\"hlc\":1,\"act\":1,\"row\":2,\"parent\":1,\"edit\":{\"a\":[1]}}",
                "{\"id\":1,\"hlc\":1,\"act\":1,\"row\":2,\"parent\":1,\"merges\":1,\"edit\":{\"a\":[1,2]}}",
                "{\"id\":1,\"hlc\":1,\"act\":1,\"row\":2,\"parent\":1,\"merges\":[0],\"edit\":{\"a\":[1,2]}}",
                "{\"id\":1,\"hlc\":1,\"act\":1,\"row\":2,\"edit\":{\"a\":[1,2]}}",
                "{\"id\":-1,\"hlc\":1,\"act\":1,\"set\":{}}",
                "{\"id\":1,\"hlc\":1,\"act\":1,\"set\":{},\"extra\":1}",
                "{\"id\":\"1\",\"hlc\":1,\"act\":1,\"set\":{}}"
            })
    void aRowThatIsNoChangeIsADefect(String json) throws Exception {
        ObjectNode row = StrictJson.object(json.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> JournalRows.change(Entity.PERSON, row)).isInstanceOf(JsonDefect.class);
    }
}
