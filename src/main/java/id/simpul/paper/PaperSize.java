package id.simpul.paper;

import java.util.Locale;

/** Sizes of paper that templates are made for; upright measures. */
public enum PaperSize {
    /** Folio as Indonesian offices know it, 215 × 330 mm. */
    F4(215, 330),
    /** ISO A4, 210 × 297 mm. */
    A4(210, 297),
    /** F4 cut once across, 165 × 215 mm, for receipts. */
    HALF_F4(165, 215),
    /** ISO A5, 148 × 210 mm, for receipts where A4 is in the tray. */
    A5(148, 210);

    private static final double POINTS_PER_MM = 72 / 25.4;

    private final int width;
    private final int height;

    PaperSize(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** The shorter side in mm. */
    public int widthMm() {
        return width;
    }

    /** The longer side in mm. */
    public int heightMm() {
        return height;
    }

    /** The shorter side in points (1/72 inch), to a hundredth: 609.45 for F4. */
    public double widthPoints() {
        return points(width);
    }

    /** The longer side in points (1/72 inch), to a hundredth: 935.43 for F4. */
    public double heightPoints() {
        return points(height);
    }

    /** Half of this sheet: what receipts are printed on where this size is in the tray. */
    public PaperSize half() {
        return switch (this) {
            case F4, HALF_F4 -> HALF_F4;
            case A4, A5 -> A5;
        };
    }

    /** What the paper is called in the office: {@code F4}, {@code ½ F4}, {@code A4}, {@code A5}. */
    public String label() {
        return this == HALF_F4 ? "½ F4" : name();
    }

    /** How compiled templates for this size are named. */
    String suffix() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static double points(int mm) {
        return Math.round(mm * POINTS_PER_MM * 100) / 100.0;
    }
}
