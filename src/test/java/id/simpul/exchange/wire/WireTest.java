package id.simpul.exchange.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {
    @ParameterizedTest
    @CsvSource({"32,32", "3201,32.01", "320127,32.01.27", "3201272001,32.01.27.2001"})
    void officeCodesGoBothWays(String digits, String dotted) {
        assertThat(new OfficeCode(digits).dotted()).isEqualTo(dotted);
        assertThat(OfficeCode.parse(dotted)).isEqualTo(new OfficeCode(digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "320", "32.1", "32.01.", "32..01", "32.01.27.01", "02.01", "3２", "32.01\n"})
    void whatIsNoOfficeCodeIsRefused(String code) {
        assertThatThrownBy(() -> OfficeCode.parse(code)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "1",
                "{}{}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":1",
                "{a:1}",
                "{'a':1}",
                "{\"a\":NaN}",
                "{\"a\":01}",
                "{\"a\":1}//",
                "{\"a\":\"\u0000\"}"
            })
    void looseJsonIsRefused(String json) {
        refused(json);
    }

    @Test
    void jsonBombsAreRefused() {
        refused("{\"a\":" + "[".repeat(17) + "]".repeat(17) + "}");
        refused("{\"a\":" + "[".repeat(500_000));
        refused("{\"a\":" + "9".repeat(33) + "}");
        refused("{\"a\":1e" + "9".repeat(40) + "}");
        refused("{\"a\":\"" + "x".repeat(StrictJson.MAX_STRING + 1) + "\"}");
        refused("{\"" + "x".repeat(300) + "\":1}");
        refused("{\"a\":" + " ".repeat(StrictJson.MAX_DOCUMENT) + "1}");
    }

    @Test
    void brokenUtf8IsRefused() {
        assertThatThrownBy(() -> StrictJson.object(new byte[] {'{', '"', (byte) 0xc3, '"', ':', '1', '}'}))
                .isInstanceOf(JsonDefect.class);
        assertThatThrownBy(() -> StrictJson.object("{\"a\":1}".getBytes(StandardCharsets.UTF_16)))
                .isInstanceOf(JsonDefect.class);
    }

    @Test
    void aDefectDoesNotQuoteTheContent() {
        assertThatThrownBy(() -> StrictJson.object("{\"nama\":Rahayu}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(JsonDefect.class)
                .hasNoCause()
                .message()
                .doesNotContain("Rahayu");
    }

    private static void refused(String json) {
        assertThatThrownBy(() -> StrictJson.object(json.getBytes(StandardCharsets.UTF_8)))
                .as(json.substring(0, Math.min(40, json.length())))
                .isInstanceOf(JsonDefect.class);
    }
}
