package id.simpul.screen;

/** How large everything is written, as chosen in the settings. */
public enum TextSize {
    /** 100 %. */
    NORMAL(100),
    /** 115 %. */
    LARGE(115),
    /** 130 %. */
    LARGER(130),
    /** 150 %. */
    LARGEST(150);

    private final int percent;

    TextSize(int percent) {
        this.percent = percent;
    }

    /** Percent of the normal size. */
    public int percent() {
        return percent;
    }

    /** What a length of the normal size becomes, in whole pixels, so that hairlines stay sharp. */
    public double px(double normal) {
        return Math.rint(normal * percent / 100);
    }
}
