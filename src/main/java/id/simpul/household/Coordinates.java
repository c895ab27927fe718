package id.simpul.household;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a house stands.
 *
 * @param latitude degrees, south negative
 * @param longitude degrees, east positive
 */
public record Coordinates(double latitude, double longitude) {
    /** The country's outermost islands: Rote (11.01° S), Weh (5.91° N), Benggala (94.97° E), Merauke (141.02° E), rounded outwards. */
    private static final double SOUTH = -11.1;

    private static final double NORTH = 6.1;
    private static final double WEST = 94.9;
    private static final double EAST = 141.1;
    private static final double EARTH_KM = 6371;
    private static final double SIXTY = 60;

    /** The pair in an address of a map: {@code @-6.59,106.79}, {@code q=-6.59,106.79}, {@code !3d-6.59!4d106.79}. */
    private static final Pattern LINK =
            Pattern.compile("(?:[@=]|/|!3d)(-?[0-9]{1,2}[.][0-9]+)(?:,|%2C|!4d)[+ ]*(-?[0-9]{1,3}[.][0-9]+)");

    private static final Pattern DECIMAL_COMMA =
            Pattern.compile("-?[0-9]{1,2},[0-9]{3,}\\s*[;, ]\\s*-?[0-9]{1,3},[0-9]{3,}");
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+(?:[.][0-9]+)?");
    private static final Pattern GEO = Pattern.compile("geo:(-?[0-9]{1,2}(?:[.][0-9]+)?),(-?[0-9]{1,3}(?:[.][0-9]+)?)");

    /**
     * Reads what people type or paste: {@code -6.5971, 106.8060}, {@code 6,5971 LS 106,8060 BT}, {@code 6°35'49.6"S
     * 106°48'21.6"E}, or the address of a map.
     */
    public static Optional<Coordinates> parse(String typed) {
        String text = typed.strip();
        if (text.contains("://") || text.startsWith("geo:")) {
            Matcher link = (text.startsWith("geo:") ? GEO : LINK).matcher(text);
            return link.find()
                    ? of(Double.parseDouble(link.group(1)), Double.parseDouble(link.group(2)))
                    : Optional.empty();
        }
        if (DECIMAL_COMMA.matcher(text).find() || text.matches(".*[0-9],[0-9]+\\s*[\"″]?\\s*(LS|LU|S|N).*")) {
            text = text.replaceAll("(?<=[0-9]),(?=[0-9])", ".");
        }
        return halves(text.toUpperCase(Locale.ROOT));
    }

    /** Numbers with, behind or before them, the side of the equator. */
    private static Optional<Coordinates> halves(String text) {
        boolean south = text.matches(".*(LS|[0-9'\"°′″ ]S).*") || text.startsWith("S");
        List<Double> numbers = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            numbers.add(Double.valueOf(number.group()));
        }
        if (numbers.size() % 2 != 0 || numbers.isEmpty() || numbers.size() > 6) {
            return Optional.empty();
        }
        int half = numbers.size() / 2;
        double latitude = degrees(numbers.subList(0, half));
        double longitude = degrees(numbers.subList(half, numbers.size()));
        return of(south && latitude > 0 ? -latitude : latitude, longitude);
    }

    private static double degrees(List<Double> parts) {
        double degrees = 0;
        for (int i = parts.size() - 1; i >= 0; i--) {
            degrees = degrees / SIXTY + Math.abs(parts.get(i));
        }
        return parts.getFirst() < 0 ? -degrees : degrees;
    }

    private static Optional<Coordinates> of(double latitude, double longitude) {
        return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
                ? Optional.of(new Coordinates(latitude, longitude))
                : Optional.empty();
    }

    /** Whether it lies in Indonesia, roughly. */
    public boolean inIndonesia() {
        return latitude >= SOUTH && latitude <= NORTH && longitude >= WEST && longitude <= EAST;
    }

    /** Kilometres to {@code other} over the ground. */
    public double kilometresTo(Coordinates other) {
        double phi = Math.toRadians(latitude);
        double otherPhi = Math.toRadians(other.latitude);
        double across = Math.sin((otherPhi - phi) / 2);
        double along = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        double chord = across * across + Math.cos(phi) * Math.cos(otherPhi) * along * along;
        return 2 * EARTH_KM * Math.asin(Math.sqrt(chord));
    }

    /** As typed and read by maps: {@code -6.597100, 106.806000}. */
    public String text() {
        return String.format(Locale.ROOT, "%.6f, %.6f", latitude, longitude);
    }

    /** Nothing: where people live is nobody's business in a log. */
    @Override
    public String toString() {
        return "Coordinates";
    }
}
