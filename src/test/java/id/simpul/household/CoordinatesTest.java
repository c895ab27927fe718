package id.simpul.household;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoordinatesTest {
    private static final Offset<Double> NEAR = Offset.offset(0.0005);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-6.5971, 106.8060",
                "-6.5971 106.8060",
                "-6,5971; 106,8060",
                "6.5971 LS, 106.8060 BT",
                "6,5971 LS 106,8060 BT",
                "6°35'49.6\"S 106°48'21.6\"E",
                "6° 35' 49.6\" LS, 106° 48' 21.6\" BT",
                "https://www.google.com/maps/@-6.5971,106.8060,17z",
                "https://maps.google.com/?q=-6.5971,106.8060",
                "https://www.google.com/maps/place/X/data=!3d-6.5971!4d106.8060",
                "geo:-6.5971,106.8060"
            })
    void commonNotationsAreRead(String typed) {
        assertThat(Coordinates.parse(typed)).hasValueSatisfying(spot -> {
            assertThat(spot.latitude()).isEqualTo(-6.5971, NEAR);
            assertThat(spot.longitude()).isEqualTo(106.8060, NEAR);
            assertThat(spot.inIndonesia()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Kp. Babakan", "-6.5971", "200, 106", "https://example.org/"})
    void otherTextIsNot(String typed) {
        assertThat(Coordinates.parse(typed)).isEmpty();
    }

    @Test
    void distanceAndCountry() {
        var bogor = new Coordinates(-6.5971, 106.8060);
        assertThat(bogor.kilometresTo(new Coordinates(-6.1754, 106.8272))).isEqualTo(46.9, Offset.offset(0.5));
        assertThat(new Coordinates(52.5, 13.4).inIndonesia()).isFalse();
        assertThat(new Coordinates(106.8, -6.6).inIndonesia()).isFalse();
    }
}
