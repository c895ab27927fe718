package id.simpul.kernel;

import java.util.Locale;

/** Texts of this package. Written by hand: the generated ones see the kernel, not the other way round. */
public enum KernelText implements TextKey {
    NOT_ALLOWED_WHAT,
    NOT_ALLOWED_NEXT,
    NOTHING_CHANGED;

    @Override
    public String bundle() {
        return "kernel";
    }

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }
}
